"use strict";
// The page works without this: it keeps the choice of colours, and closes the contents after a choice.
{
  const toc = document.getElementById("toc");
  toc.addEventListener("click", (event) => {
    if (event.target.closest("a") && toc.matches(":popover-open")) toc.hidePopover();
  });
  const radios = document.querySelectorAll("input[name=theme]");
  const store = {
    get() { try { return localStorage.getItem("theme"); } catch { return null; } },
    set(value) { try { localStorage.setItem("theme", value); } catch { /* private window */ } },
  };
  const kept = store.get();
  for (const radio of radios) {
    if (radio.value === kept) radio.checked = true;
    radio.addEventListener("change", () => store.set(radio.value));
  }
  for (const card of document.querySelectorAll(".card")) {
    card.addEventListener("click", (event) => {
      if (event.target.closest("a") && card.matches(":popover-open")) card.hidePopover();
    });
  }
}
