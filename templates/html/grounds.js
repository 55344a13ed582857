// The evidence for a statement: the statement is marked while its panel is open, and focus goes there and back.
whole(() => {
  for (const panel of document.querySelectorAll(".panel[popover]")) {
    const statement = byId(panel.id.replace("ev-", ""));
    panel.addEventListener("beforetoggle", (event) => statement?.classList.toggle("examined", event.newState === "open"));
    panel.addEventListener("toggle", (event) => {
      if (event.newState === "open") panel.querySelector("h3").focus({ preventScroll: true });
    });
  }
});
