"use strict";

/** A click meant for the question before must not decide the one that has just come. */
const GUARD_MS = 1000;

const kinds = {
  TEXT: ["将要签署的原文（看不见的字符写作⟦编号⟧）", "The text as it will be signed; invisible characters stand as ⟦number⟧"],
  BYTES: ["将要签署的数据，不是文字（十六进制）", "Bytes to be signed, no text (hex)"],
  DIGEST: [
    "摘要（十六进制）：看不出它是什么内容的摘要，不明来历请拒绝",
    "A digest (hex): nobody can see of what; refuse if in doubt",
  ],
};
const program = ["本机程序（无网页来源）", "A program on this computer, no page"];
const waits = ["有一项签名等待您确认", "A signature waits for you"];
const nothing = [
  "没有等待确认的签名。设置 consent 打开后才需要确认。",
  "Nothing waits. You are asked only where the setting consent is on.",
];
const silent = ["卡控件没有应答", "The card agent does not answer"];

const place = (id) => document.getElementById(id);
const buttons = [place("refusal"), place("agreement")];
const title = document.title;
let shown = "";
let decided = "";

function hide(words) {
  shown = "";
  place("question").hidden = true;
  document.title = title;
  say(...words);
}

function show(question) {
  const left = question.secondsLeft;
  place("waiting").textContent = question.waiting;
  put(place("left"), `${left} 秒后自动拒绝`, `Refused by itself in ${left} s`);
  if (question.id === shown || question.id === decided) {
    return;
  }
  shown = question.id;
  showOrigin(question.origin);
  place("method").textContent = question.method;
  place("bytes").textContent = question.bytes;
  put(place("kind"), ...kinds[question.kind]);
  place("text").textContent = question.text;
  place("text").scrollTop = 0;
  place("question").hidden = false;
  document.title = `● 待确认 ${title}`;
  say(...waits);
  enable(false);
  place("ask").focus();
  setTimeout(() => enable(shown === question.id), GUARD_MS);
}

function showOrigin(origin) {
  delete place("origin").dataset.zh;
  if (origin === null) {
    put(place("origin"), ...program);
  } else {
    place("origin").textContent = origin;
  }
}

function enable(on) {
  buttons.forEach((button) => {
    button.disabled = !on;
  });
}

async function decide(decision) {
  enable(false);
  decided = shown;
  const answer = await fetch(`/api/consent/${decided}/${decision}`, { method: "POST" });
  hide(answer.ok ? ["已答复", "Answered"] : ["这个问题已经过去", "This question is over"]);
}

async function refresh() {
  const answer = await fetch("/api/consent");
  if (answer.status === 204) {
    hide(nothing);
  } else {
    show(await answer.json());
  }
}

async function watch() {
  try {
    await refresh();
  } catch {
    hide(silent);
  }
  setTimeout(watch, 1000);
}

buttons.forEach((button) => {
  button.addEventListener("click", () =>
    decide(button.id).catch(() => {
      decided = "";
      hide(silent);
    }),
  );
});
watch();
