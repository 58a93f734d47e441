// A figure of the list, large, with its caption beside it: a look without leaving the results.
{
  const thumbs = () => [...document.querySelectorAll("#view .thumb")];
  let dialog = null;
  let parts = null;
  let shown = null;
  let zoomer = null;

  function element(tag, name, text = "") {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.textContent = text;
    return made;
  }

  function button(label, text, act) {
    const made = element("button", "", text);
    made.type = "button";
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  }

  function build() {
    dialog = element("dialog", "preview");
    dialog.setAttribute("aria-labelledby", "preview-title");
    const title = element("h2");
    title.id = "preview-title";
    const link = element("a");
    title.append(link);
    const bar = element("div", "preview-bar");
    const previous = button("Previous figure", "‹", () => step(-1));
    const next = button("Next figure", "›", () => step(1));
    const place = element("span", "count");
    bar.append(previous, next, place, element("span", "steps"), button("", "Close", () => dialog.close()));
    const text = element("div", "preview-text");
    const cite = element("p", "cite");
    const caption = element("p", "caption");
    text.append(title, cite, caption);
    dialog.append(bar, element("div", "pane"), text);
    dialog.addEventListener("close", () => shown?.focus());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("keydown", (event) => {
      if (zoomer.scale() > 1) return;
      if (event.key === "ArrowLeft") step(-1);
      if (event.key === "ArrowRight") step(1);
    });
    document.body.append(dialog);
    zoomer = pfocr.zoomer(dialog);
    parts = { link, previous, next, place, cite, caption };
  }

  function step(by) {
    const all = thumbs();
    const other = all[all.indexOf(shown) + by];
    if (other) show(other);
  }

  function show(thumb) {
    if (!dialog) build();
    shown = thumb;
    const item = thumb.closest("[data-figid]");
    const title = item.querySelector("h2 a, h3 a");
    parts.link.replaceChildren(...title.cloneNode(true).childNodes);
    parts.link.href = title.href;
    parts.cite.replaceChildren(...item.querySelector(".cite").cloneNode(true).childNodes);
    parts.caption.textContent = "";
    // The words behind the image stand for it when it cannot be loaded.
    zoomer.show(thumb.querySelector("img"), thumb.querySelector(".stand-in").cloneNode(true));
    const all = thumbs();
    const at = all.indexOf(thumb);
    parts.previous.disabled = at === 0;
    parts.next.disabled = at === all.length - 1;
    const more = document.querySelector(".paging .step") ? " on this page" : "";
    parts.place.textContent = `${at + 1} of ${all.length}${more}`;
    if (!dialog.open) {
      dialog.showModal();
      zoomer.view.focus();
    }
    zoomer.zoom(1);
    caption(thumb);
  }

  async function caption(thumb) {
    try {
      const answer = await fetch(thumb.dataset.record + "?fields=caption");
      const record = await answer.json();
      if (shown === thumb && answer.ok) parts.caption.textContent = /[\p{L}\p{N}]/u.test(record.caption) ? record.caption : "";
    } catch {
      // The title still leads to the figure's page.
    }
  }

  document.addEventListener("click", (event) => {
    const thumb = event.target.closest?.("#view .thumb");
    if (!thumb || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(thumb);
  });
}
