"use strict";

/** A click meant for the question before must not decide the one that has just come. */
const GUARD_MS = 1000;

const kinds = {
  TEXT: "将要签署的原文（看不见的字符写作⟦编号⟧） The text as it will be signed; invisible characters stand as ⟦number⟧",
  BYTES: "将要签署的数据，不是文字（十六进制） Bytes to be signed, no text (hex)",
  DIGEST: "摘要（十六进制）：看不出它是什么内容的摘要，不明来历请拒绝 A digest (hex): nobody can see of what; refuse if in doubt",
};
const program = "本机程序（无网页来源） A program on this computer, no page";
const nothing =
  "没有等待确认的签名。设置 consent 打开后才需要确认。 Nothing waits. You are asked only where the setting consent is on.";
const silent = "卡控件没有应答 The card agent does not answer";

const place = (id) => document.getElementById(id);
const buttons = [place("refusal"), place("agreement")];
const title = document.title;
let shown = "";

function say(text) {
  if (place("state").textContent !== text) {
    place("state").textContent = text;
  }
}

function hide(text) {
  shown = "";
  place("question").hidden = true;
  document.title = title;
  say(text);
}

function show(question) {
  place("waiting").textContent = question.waiting;
  place("left").textContent = `${question.secondsLeft} 秒后自动拒绝 Refused by itself in ${question.secondsLeft} s`;
  if (question.id === shown) {
    return;
  }
  shown = question.id;
  place("origin").textContent = question.origin ?? program;
  place("method").textContent = question.method;
  place("bytes").textContent = question.bytes;
  place("kind").textContent = kinds[question.kind];
  place("text").textContent = question.text;
  place("question").hidden = false;
  document.title = `● 待确认 ${title}`;
  say("有一项签名等待您确认 A signature waits for you");
  enable(false);
  setTimeout(() => enable(shown === question.id), GUARD_MS);
}

function enable(on) {
  buttons.forEach((button) => {
    button.disabled = !on;
  });
}

async function decide(decision) {
  enable(false);
  const answer = await fetch(`/api/consent/${shown}/${decision}`, { method: "POST" });
  hide(answer.ok ? "已答复 Answered" : "这个问题已经过去 This question is over");
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
  button.addEventListener("click", () => decide(button.id).catch(() => hide(silent)));
});
watch();
