// The evidence for a statement: the statement is marked while its panel is open, and focus goes there and back.
/** The statement that a note or panel belongs to; null where it belongs to none. */
const behind = (card) => document.querySelector(`[popovertarget="${card.id}"]`)?.closest(".statement") ?? null;

document.addEventListener("beforetoggle", ({ target, newState }) => {
  if (target.matches(".panel")) behind(target)?.classList.toggle("examined", newState === "open");
}, true);
document.addEventListener("toggle", ({ target, newState }) => {
  if (target.matches(".panel") && newState === "open") target.querySelector("h3").focus({ preventScroll: true });
}, true);
