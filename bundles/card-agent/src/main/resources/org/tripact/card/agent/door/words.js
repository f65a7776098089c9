"use strict";

/** Chinese first, and English marked as such, for those who have the page read to them. */
function put(place, zh, en) {
  if (place.dataset.zh === zh) {
    return;
  }
  place.dataset.zh = zh;
  const english = document.createElement("span");
  english.lang = "en";
  english.textContent = en;
  place.replaceChildren(`${zh} `, english);
}

/** Tells what has changed; the same once more is not told again. */
function say(zh, en) {
  put(document.getElementById("state"), zh, en);
}
