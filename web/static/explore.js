// Draws the network of the page with Cytoscape.js. Without it, the tables hold the same.
{
  const stage = document.getElementById("stage");
  const holder = document.getElementById("network");
  const panel = document.getElementById("panel");

  // More links than these for each thing are a ball of hair; the table has the rest.
  const LINKS_PER_THING = 2.5;
  const SHAPES = { gene: "ellipse", family: "hexagon", chemical: "diamond", disease: "rectangle" };
  const WEIGHTS = {
    figures: "figures that draw both",
    name: "figures that draw both",
    lift: "lift",
    strength: "strength",
  };
  const number = new Intl.NumberFormat("en");
  const decimal = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

  const count = (figures) => `${number.format(figures)} ${figures === 1 ? "figure" : "figures"}`;

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const token = (name) => getComputedStyle(holder).getPropertyValue(name).trim();

  // Everything that depends on colours, read from the tokens of the page.
  const style = () => [
    {
      selector: "node",
      style: {
        label: "data(label)",
        width: "data(size)",
        height: "data(size)",
        color: token("--label"),
        "font-family": getComputedStyle(document.body).fontFamily,
        "font-size": 13,
        "font-weight": 600,
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-wrap": "ellipsis",
        "text-max-width": "130px",
        "text-background-color": token("--surface"),
        "text-background-opacity": 0.65,
        // Names of the great stand above those of the small.
        "z-index": (node) => Math.round(node.data("size")),
        "text-background-padding": "1px",
        "text-background-shape": "round-rectangle",
      },
    },
    ...Object.entries(SHAPES).map(([type, shape]) => ({
      selector: `node[type = "${type}"]`,
      style: { shape, "background-color": token(`--${type}`) },
    })),
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": token("--link-line"),
        opacity: 0.45,
        "curve-style": "haystack",
      },
    },
    { selector: ".faded", style: { opacity: 0.14 } },
    { selector: "edge.chosen", style: { "line-color": token("--accent"), opacity: 1 } },
    { selector: "node.chosen", style: { "border-width": 4, "border-color": token("--ink") } },
  ];

  // From the least to the most of some values, by their square roots: areas are compared.
  const scale = (values, smallest, largest) => {
    const least = Math.sqrt(Math.max(0, Math.min(...values)));
    const most = Math.sqrt(Math.max(0, ...values));
    return (value) =>
      most === least
        ? (smallest + largest) / 2
        : smallest + ((Math.sqrt(Math.max(0, value)) - least) / (most - least)) * (largest - smallest);
  };

  const elements = (network) => {
    const weight = stage.dataset.order === "name" ? "figures" : stage.dataset.order;
    const linked = new Set();
    const first = (key) => linked.size < linked.add(key).size;
    // The strongest links, and the strongest of each thing that would have none.
    const links = [...network.edges]
      .sort((a, b) => b[weight] - a[weight] || b.strength - a.strength)
      .filter((edge) => edge[weight] > 0)
      .filter((edge, i) => {
        const anew = [first(edge.source), first(edge.target)].includes(true);
        return anew || i < network.nodes.length * LINKS_PER_THING;
      });
    const size = scale(network.nodes.map((node) => node.figures), 16, 58);
    const width = scale(links.map((edge) => edge[weight]), 1, 9);
    const round = (2 * Math.PI) / network.nodes.length;
    return [
      ...network.nodes.map((node, i) => ({
        data: { ...node, id: node.key, curie: node.id, size: size(node.figures) },
        // A fixed beginning, so that the same network looks the same.
        position: { x: 300 * Math.cos(i * round), y: 300 * Math.sin(i * round) },
      })),
      ...links.map((edge) => ({
        data: { ...edge, id: `${edge.source} ${edge.target}`, width: width(edge[weight]) },
      })),
    ];
  };

  const linked = (links) => {
    const list = element("ul");
    for (const [text, href] of links) {
      if (!href) continue;
      const link = element("a", text);
      link.href = href;
      list.append(element("li"));
      list.lastChild.append(link);
    }
    return list;
  };

  const tell = (node) => {
    const data = node.data();
    const head = element("h3", "", data.type);
    head.append(element("span", data.type[0].toUpperCase(), "letter"), element("span", data.label));
    const what = data.organism ? `${data.type}, ${data.organism}` : data.type;
    panel.replaceChildren(
      head,
      element(
        "p",
        `${what}; drawn in ${count(data.figures)} here, ${number.format(data.figures_everywhere)} in all`,
        "fact",
      ),
      linked([
        [`See the ${count(data.figures)}`, data.links.search],
        ["Explore only these", data.links.explore],
        [`All about ${data.label}`, data.links.html],
      ]),
    );
  };

  const tellPair = (edge) => {
    const data = edge.data();
    const lift = stage.dataset.lift.toLowerCase();
    const pair = `${edge.source().data("label")} – ${edge.target().data("label")}`;
    panel.replaceChildren(
      element("h3", pair),
      element(
        "p",
        `drawn together in ${count(data.figures)}; ${lift} ${decimal.format(data.lift)}, strength ${decimal.format(data.strength)}`,
        "fact",
      ),
      linked([[`See the ${count(data.figures)} with both`, data.links.search]]),
    );
  };

  // Before anything is chosen.
  const invite = () => panel.replaceChildren(element("p", "Choose a thing or a link.", "fact"));

  // The layout makes a ball; the drawing is wide, on phones high: the longer side is laid along it.
  const stretch = (cy) => {
    let box = cy.nodes().boundingBox({ includeLabels: false });
    if (box.w > box.h !== cy.width() > cy.height()) {
      cy.nodes().positions((node) => ({ x: node.position("y"), y: node.position("x") }));
      box = { w: box.h, h: box.w };
    }
    const by = (cy.width() / cy.height()) * (box.h / Math.max(1, box.w));
    const x = Math.min(1.8, Math.max(1, by));
    const y = Math.min(1.8, Math.max(1, 1 / Math.max(0.1, by)));
    cy.nodes().positions((node) => ({ x: node.position("x") * x, y: node.position("y") * y }));
  };

  const draw = (network) => {
    const cy = cytoscape({
      container: holder,
      elements: elements(network),
      style: style(),
      layout: { name: "preset" },
      minZoom: 0.2,
      maxZoom: 3,
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
      autounselectify: true,
      // A finger must be able to scroll past the drawing.
      userPanningEnabled: !matchMedia("(pointer: coarse)").matches,
      autoungrabify: matchMedia("(pointer: coarse)").matches,
    });
    cy.layout({
      name: "cose",
      animate: false,
      randomize: false,
      padding: 28,
      nodeDimensionsIncludeLabels: true,
      nodeRepulsion: () => 9000,
      idealEdgeLength: () => 56,
      edgeElasticity: () => 60,
      gravity: 0.8,
      numIter: 1500,
    }).run();
    stretch(cy);

    // Names have the same size on the screen whatever the zoom.
    const name = () => {
      const zoom = Math.max(0.5, cy.zoom());
      const room = cy.width() < 600 ? 110 : 180;
      cy.nodes().style({ "font-size": 13 / zoom, "text-max-width": `${room / zoom}px` });
    };
    const fit = () => {
      cy.resize().fit(undefined, 28);
      name();
    };

    let at = -1;

    const letGo = () => {
      at = -1;
      cy.elements().removeClass("faded chosen");
      invite();
    };

    const choose = (target) => {
      const near = target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes());
      cy.elements().removeClass("chosen").addClass("faded");
      near.removeClass("faded");
      target.addClass("chosen");
      if (target.isNode()) {
        near.edges().addClass("chosen");
        at = cy.nodes().toArray().indexOf(target);
        tell(target);
      } else {
        tellPair(target);
      }
      // On small screens it is below the drawing, out of sight.
      panel.scrollIntoView({ block: "nearest" });
    };

    cy.on("tap", (event) => (event.target === cy ? letGo() : choose(event.target)));
    cy.on("mouseover", "node, edge", () => holder.classList.add("over"));
    cy.on("mouseout", "node, edge", () => holder.classList.remove("over"));

    holder.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) {
        const nodes = cy.nodes();
        choose(nodes[at < 0 ? (step > 0 ? 0 : nodes.length - 1) : (at + step + nodes.length) % nodes.length]);
      } else if (event.key === "Enter" && at >= 0) panel.querySelector("a").focus();
      else if (event.key === "Escape") letGo();
      else return;
      event.preventDefault();
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      letGo();
      holder.focus();
    });

    const zoom = (by) => {
      cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
      name();
    };
    document.getElementById("zoom-in").addEventListener("click", () => zoom(1.3));
    document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
    document.getElementById("zoom-fit").addEventListener("click", fit);
    new ResizeObserver(fit).observe(holder);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      cy.style(style());
      name();
    });
    invite();

    const drawn = cy.edges().length;
    document.getElementById("weight").textContent =
      WEIGHTS[stage.dataset.order] +
      (drawn < network.edges.length
        ? `; the strongest ${number.format(drawn)} of ${number.format(network.edges.length)} links are drawn`
        : "");
    holder.dataset.ready = "true";
    stage.cy = cy;
  };

  const start = async () => {
    try {
      const answer = await fetch(stage.dataset.src, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const network = await answer.json();
      stage.hidden = false;
      draw(network);
    } catch {
      stage.replaceWith(element("p", "The network could not be drawn; the tables hold the same.", "notice"));
    }
  };

  if (stage) start();
}
