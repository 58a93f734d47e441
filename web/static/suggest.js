// The search box as an editable combobox with a list, after the pattern of the ARIA Authoring
// Practices: the list offers, nothing is chosen unless an arrow key or the pointer does.
{
  const REST = 90;
  const LINES = 6;
  const HEADINGS = {
    gene: "Genes",
    family: "Families",
    chemical: "Chemicals",
    disease: "Diseases",
    organism: "Organisms",
    title: "Figures",
    recent: "Recent searches",
  };

  const box = document.getElementById("q");
  const form = document.getElementById("search");
  const list = document.createElement("div");
  let serial = 0;
  let running = null;
  let resting = 0;
  let active = -1;

  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  box.parentElement.append(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-haspopup", "listbox");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);

  const options = () => [...list.querySelectorAll("[role=option]")];
  const isOpen = () => !list.hidden;

  function element(tag, name, text = "") {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.textContent = text;
    return made;
  }

  // One line: the letter of its kind, the name that was typed, the thing's own name, where it is from.
  function line(suggestion) {
    const { type, text, label, matched, organism, figures } = suggestion;
    const option = element("div", "suggestion " + type);
    option.setAttribute("role", "option");
    option.dataset.text = text;
    const letter = element("span", "letter", type === "recent" ? "↺" : type.charAt(0).toUpperCase());
    letter.setAttribute("aria-hidden", "true");
    const name = element("span", "name");
    name.append(element("b", "", matched || label));
    if (matched && matched !== label) name.append(element("span", "is", label));
    option.append(letter, name);
    if (organism) option.append(" ", element("i", "from", organism));
    if (figures > 0 && type !== "title")
      option.append(" ", element("span", "count", figures.toLocaleString("en") + (figures === 1 ? " figure" : " figures")));
    return option;
  }

  function fill(suggestions, action) {
    const groups = new Map();
    for (const suggestion of suggestions) {
      if (!groups.has(suggestion.type)) groups.set(suggestion.type, []);
      groups.get(suggestion.type).push(suggestion);
    }
    list.replaceChildren();
    for (const [type, lines] of groups) {
      const group = element("div", "group");
      const heading = element("div", "heading", HEADINGS[type] ?? type);
      heading.id = "suggestions-" + type;
      group.setAttribute("role", "group");
      group.setAttribute("aria-labelledby", heading.id);
      heading.setAttribute("role", "presentation");
      group.append(heading, ...lines.map(line));
      list.append(group);
    }
    if (action) list.lastElementChild.append(action);
    options().forEach((option, i) => {
      option.id = "suggestion-" + i;
      option.setAttribute("aria-selected", "false");
    });
    active = -1;
    box.removeAttribute("aria-activedescendant");
    open(suggestions.length > 0 && document.activeElement === box);
  }

  function open(on) {
    list.hidden = !on;
    box.setAttribute("aria-expanded", String(on));
    if (!on) {
      active = -1;
      box.removeAttribute("aria-activedescendant");
    }
  }

  /** Closes the list, and lets no answer that is under way open it again. */
  function close() {
    clearTimeout(resting);
    serial++;
    running?.abort();
    open(false);
  }

  async function ask() {
    const typed = box.value;
    clearTimeout(resting);
    if (!typed.trim()) {
      close();
      return;
    }
    const mine = ++serial;
    running?.abort();
    running = new AbortController();
    try {
      const query = new URLSearchParams({ q: typed, size: LINES });
      const answer = await fetch("/api/v1/suggest?" + query, { signal: running.signal });
      if (mine !== serial) return;
      if (answer.ok) fill((await answer.json()).suggestions.filter((s) => s.text !== typed.trim() || s.matched));
      else open(false);
    } catch {
      // Without suggestions the box is a plain one.
      if (mine === serial) open(false);
    }
  }

  function offerRecent() {
    const recent = pfocr.recent.all();
    if (!recent.length) return;
    const clear = element("div", "suggestion action", "Clear recent searches");
    clear.setAttribute("role", "option");
    fill(
      recent.map((text) => ({ type: "recent", text, label: text })),
      clear,
    );
  }

  function move(to) {
    const all = options();
    if (!all.length) return;
    all[active]?.setAttribute("aria-selected", "false");
    active = to < -1 ? all.length - 1 : to >= all.length ? -1 : to;
    if (active === -1) {
      box.removeAttribute("aria-activedescendant");
      return;
    }
    all[active].setAttribute("aria-selected", "true");
    all[active].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", all[active].id);
  }

  function choose(option) {
    if (option.matches(".action")) pfocr.recent.clear();
    else box.value = option.dataset.text;
    close();
    if (!option.matches(".action")) form.requestSubmit();
  }

  const keys = {
    ArrowDown(event) {
      if (!isOpen()) {
        if (box.value.trim()) ask().then(() => event.altKey || move(0));
        else offerRecent();
      } else if (!event.altKey) move(active + 1);
      return true;
    },
    ArrowUp(event) {
      if (!isOpen()) return false;
      if (event.altKey) close();
      else move(active === -1 ? -2 : active - 1);
      return true;
    },
    Enter() {
      if (!isOpen() || active === -1) return false;
      choose(options()[active]);
      return true;
    },
    Escape() {
      if (isOpen()) close();
      else if (box.value) {
        box.value = "";
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }
      return true;
    },
    Tab() {
      close();
      return false;
    },
  };

  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (keys[event.key]?.(event)) event.preventDefault();
    else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) move(options().length);
  });

  box.addEventListener("input", (event) => {
    move(options().length);
    clearTimeout(resting);
    if (!box.value.trim()) close();
    else if (!event.isComposing) resting = setTimeout(ask, REST);
  });
  box.addEventListener("compositionend", () => {
    clearTimeout(resting);
    resting = setTimeout(ask, REST);
  });
  box.addEventListener("click", () => {
    if (!box.value && !isOpen()) offerRecent();
  });
  box.addEventListener("blur", close);
  // Who scrolls looks at the results.
  addEventListener("scroll", () => isOpen() && scrollY > 40 && close(), { passive: true });
  form.addEventListener("submit", close);

  // The box keeps the focus while the pointer chooses.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
}
