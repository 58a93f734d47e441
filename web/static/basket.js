// Figures that were put aside, kept in this browser and nowhere else. The basket is a search for
// their ids: what can be done with a result can be done with it.
{
  const KEY = "pfocr.basket";
  // So many ids fit in an address.
  const MOST = 400;
  const link = document.getElementById("basket");

  function all() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, MOST) : [];
    } catch {
      return [];
    }
  }

  const word = (id) => (/^[\w.-]+$/.test(id) ? id : `"${id.replaceAll('"', " ")}"`);

  const address = (ids) =>
    "/?" + new URLSearchParams({ filter: `figid:(${ids.map(word).join(" OR ")})`, view: "list" });

  const count = (n) => `${n} ${n === 1 ? "figure" : "figures"}`;

  function draw() {
    const ids = all();
    link.hidden = ids.length === 0;
    link.href = address(ids);
    link.lastElementChild.textContent = ids.length;
    for (const button of document.querySelectorAll("[data-keep]")) {
      button.hidden = false;
      button.setAttribute("aria-pressed", ids.includes(button.dataset.keep));
    }
  }

  function keep(ids) {
    try {
      localStorage.setItem(KEY, JSON.stringify(ids));
      return true;
    } catch {
      return false;
    }
  }

  function toggle(id) {
    const before = all();
    const rest = before.filter((other) => other !== id);
    const added = rest.length === before.length;
    if (added && before.length === MOST) pfocr.say(`The basket is full: it holds ${count(MOST)}.`, 0);
    else if (!keep(added ? [...rest, id] : rest)) pfocr.say("This browser keeps nothing for pages.", 0);
    else pfocr.say(`${count(all().length)} in the basket.`, 0);
    draw();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-keep]");
    if (button) toggle(button.dataset.keep);
  });
  document.getElementById("empty-basket")?.addEventListener("click", () => {
    keep([]);
    draw();
    pfocr.say("The basket is empty.", 0);
  });
  document.addEventListener("pfocr:shown", draw);
  // Another tab has changed it, or this page comes out of the browser's memory.
  addEventListener("storage", draw);
  addEventListener("pageshow", draw);
  draw();
}
