// The figure page: copying, and tables that sort and filter. Without it the tables stand as they
// are, and every list is there to download.

// Copying. Pages that are not served securely have no clipboard of their own.
{
  const copy = async (text, button) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = document.createElement("textarea");
    area.value = text;
    button.after(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    button.focus();
    if (!done) throw new Error("refused");
  };

  const tell = async (text, button, told, done) => {
    try {
      await copy(text, button);
      told(done);
    } catch {
      told("The browser did not allow copying");
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy], [data-copy-text]");
    if (!button) return;
    if (button.dataset.copyText) {
      const label = button.firstChild;
      const text = document.getElementById(button.dataset.copyText).textContent;
      tell(text, button, (words) => (label.textContent = words), "Copied");
      return;
    }
    const section = button.closest(".entities");
    const told = section.querySelector(".told");
    const rows = [...section.querySelectorAll("tbody tr:not([hidden])")];
    const values = new Set(rows.map((row) => row.dataset[button.dataset.copy]).filter(Boolean));
    const text = [...values].join("\n");
    tell(text, button, (words) => (told.textContent = words), `${values.size} copied`);
  });
}

// Tables.
{
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent.trim() : Number(cell.dataset.value);
  };

  // Empty cells stay last in both directions; numbers begin with the largest.
  const compare = (column, sign) => (a, b) => {
    const [x, y] = [value(a, column), value(b, column)];
    if (x === "" || y === "") return (x === "") - (y === "");
    return sign * (typeof x === "number" ? y - x : order.compare(x, y));
  };

  const sort = (table, head, body, original) => {
    const turned = head.getAttribute("aria-sort") === head.dataset.first;
    const back = head.getAttribute("aria-sort") === head.dataset.second;
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    if (back) return body.append(...original);
    head.setAttribute("aria-sort", turned ? head.dataset.second : head.dataset.first);
    const rows = [...original].sort(compare(head.cellIndex, turned ? -1 : 1));
    body.append(...rows);
  };

  for (const table of document.querySelectorAll("table.mentions")) {
    const body = table.tBodies[0];
    const original = [...body.rows];
    for (const head of table.tHead.rows[0].cells) {
      const descends = head.classList.contains("num");
      head.dataset.first = descends ? "descending" : "ascending";
      head.dataset.second = descends ? "ascending" : "descending";
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head, body, original));
      head.append(button);
    }

    const section = table.closest(".entities");
    section.querySelector("[data-filter]")?.addEventListener("change", (event) => {
      const organism = event.target.value;
      section.classList.toggle("narrowed", organism !== "");
      for (const row of original) row.hidden = organism !== "" && row.dataset.organism !== organism;
      const left = original.filter((row) => !row.hidden).length;
      section.querySelector(".told").textContent = `${left} of ${original.length} rows`;
      for (const file of section.querySelectorAll("a[download]")) {
        const address = new URL(file.href);
        address.search = organism && new URLSearchParams({ organism });
        file.href = address;
      }
    });
  }
}
