"use strict";
// The page works without any of this. Each file is a block of its own; what they share is here.
const byId = (id) => document.getElementById(id);
const whole = (run) =>
  document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", run) : run();

/** What the reader chose, kept between visits where the browser allows it. */
const store = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* a private window */ } },
};

/** Does something at a key of its own, unless somebody types or has put such keys away. */
const onkey = (key, run) => document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  if (event.key !== key || !byId("shortcut").checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  run();
});

// Colours, marks and the keys for the search: as they were chosen, before anything is painted.
{
  for (const radio of document.querySelectorAll("input[name=theme]")) {
    if (radio.value === store.get("theme")) radio.checked = true;
    radio.addEventListener("change", () => store.set("theme", radio.value));
  }
  for (const id of ["marks", "shortcut"]) {
    const box = byId(id);
    if (!box) continue;
    box.checked = store.get(id) !== "off";
    box.addEventListener("change", () => store.set(id, box.checked ? "on" : "off"));
  }
  for (const id of ["find", "keys"]) byId(id)?.removeAttribute("hidden");
}

// Notes and panels close with Escape and by a click beside them; whoever has only a pointer or a reader gets a button, too.
document.addEventListener("beforetoggle", (event) => {
  const card = event.target, close = byId("close");
  if (event.newState !== "open" || !close || !card.matches(".card, .panel") || card.querySelector(".close")) return;
  card.append(close.content.cloneNode(true));
  card.lastElementChild.addEventListener("click", () => card.hidePopover());
}, true);

// A link inside a popover leads away from it; a permalink stays.
document.addEventListener("click", (event) => {
  const open = event.target.closest?.("a:not(.permalink)")?.closest("[popover]");
  if (open?.matches(":popover-open")) open.hidePopover();
});
