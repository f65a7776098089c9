"use strict";

const kinds = { LEGAL_PERSON: ["法人卡", "Legal person"], OPERATOR: ["操作员卡", "Operator"] };
const list = document.getElementById("cards");
const template = document.getElementById("card");
let shown = "";

const actions = {
  insert: (card) => call("PUT", "/api/reader", { card: card.number }),
  remove: () => call("DELETE", "/api/reader"),
  unlock: (card) => call("POST", `/api/cards/${card.number}/unlock`),
};

async function call(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error((await answer.json()).detail);
  }
  return answer.status === 204 ? null : answer.json();
}

function fields(card) {
  return { ...card, validUntil: card.validUntil.slice(0, 10) };
}

function item(card) {
  const node = template.content.firstElementChild.cloneNode(true);
  const values = fields(card);
  node.classList.toggle("inserted", card.inserted);
  node.classList.toggle("locked", card.pinTriesLeft === 0);
  put(node.querySelector("h2"), card.labelZh, card.labelEn);
  node.querySelectorAll("[data-field]").forEach((place) => {
    place.textContent = values[place.dataset.field];
  });
  put(node.querySelector("[data-field=kind]"), ...(kinds[card.kind] ?? [card.kind, ""]));
  node.querySelectorAll("button").forEach((button) => {
    const needless = card.inserted ? "insert" : "remove";
    button.hidden = button.dataset.action === needless;
    button.setAttribute("aria-label", `${button.textContent.trim()} ${card.labelZh} ${card.labelEn}`);
    button.addEventListener("click", () => run(button.dataset.action, card));
  });
  return node;
}

async function run(action, card) {
  try {
    await actions[action](card);
    await refresh();
    list.querySelector(`[data-number="${card.number}"] button:not([hidden])`)?.focus();
  } catch (fault) {
    say(...fault.message.split(" / "));
  }
}

function show(cards) {
  const now = JSON.stringify(cards);
  if (now !== shown) {
    shown = now;
    list.replaceChildren(
      ...cards.map((card) => {
        const node = item(card);
        node.dataset.number = card.number;
        return node;
      }),
    );
  }
  const inserted = cards.find((card) => card.inserted);
  if (inserted) {
    say(`读卡器中：${inserted.labelZh}`, `In the reader: ${inserted.labelEn}`);
  } else if (cards.length > 0) {
    say("读卡器中没有卡", "No card in the reader");
  } else {
    say("还没有卡", "No cards yet");
  }
}

async function refresh() {
  show(await call("GET", "/api/cards"));
}

async function watch() {
  try {
    await refresh();
  } catch {
    say("卡控件没有应答", "The card agent does not answer");
  }
  setTimeout(watch, 1000);
}

watch();
