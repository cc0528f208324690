// Finds controls and fields by accessible name. Evaluated in the page before each search; leaves behind what it heard
// of taps, and nothing else.
(() => {
  // Where one is, as the headings tell; counts in them change with what is done there.
  const place = () => {
    const headings = ["main h1", "main h2:not(.error-summary h2)"].map((heading) => document.querySelector(heading));
    return [location.href, ...headings.map((heading) => heading?.innerText.replace(/\d+/g, ""))].join();
  };

  // When and where each button was tapped last, and how many taps there were.
  const taps = (globalThis.harnessTaps ??= (() => {
    const heard = { last: new WeakMap(), count: 0 };
    const hear = (event) => {
      heard.count += 1;
      const button = event.target.closest?.("button.button");
      if (button) heard.last.set(button, { at: event.timeStamp, place: place() });
    };
    addEventListener("click", hear, true);
    return heard;
  })());

  // The app takes a second tap on one of its buttons within a second for the tremor of a hand. The next step of a form
  // has a button of its own, be it in the same element.
  const isDeaf = (element) => {
    const last = taps.last.get(element?.closest("button.button"));
    return !!last && performance.now() - last.at < 1000 && last.place === place();
  };

  const tidy = (text) => (text ?? "").normalize("NFC").replace(/\s+/g, " ").trim();

  const CONTROLS =
    "button, a[href], summary, label, option, input[type=button], input[type=submit], input[type=checkbox]," +
    "input[type=radio], input[type=file], [role=button], [role=tab], [role=link], [role=menuitem], [role=option]," +
    "[role=radio], [role=checkbox], [role=switch]";
  const FIELDS =
    "input:not([type=button]):not([type=submit]), textarea, select, [contenteditable], [role=textbox], [role=combobox]";

  function name(element) {
    const ids = element.getAttribute("aria-labelledby");
    if (ids) return tidy(ids.split(/\s+/).map((id) => document.getElementById(id)?.innerText).join(" "));
    const own = element.getAttribute("aria-label");
    if (own) return tidy(own);
    if (element.labels?.length) return tidy([...element.labels].map((label) => label.innerText).join(" "));
    if (/^(button|submit)$/.test(element.type) && element.localName === "input") return tidy(element.value);
    return tidy(element.innerText || element.textContent || element.title);
  }

  // How much text stands round an element in the smallest row that also holds `text`.
  function distance(element, text) {
    for (let row = element.parentElement; row; row = row.parentElement) {
      const all = tidy(row.innerText);
      if (all.includes(text)) return all.length;
    }
    return Infinity;
  }

  function candidates(kind, target) {
    const inside = target.within ? [...document.querySelectorAll(target.within)] : [document];
    let found = inside.flatMap((root) => [...root.querySelectorAll(kind === "field" ? FIELDS : CONTROLS)]);
    const wanted = tidy(target.name);
    const exact = found.filter((element) => name(element) === wanted);
    // A field's label may go on with a hint or a mark; a control's name is the whole of it.
    const starts = (element) => (target.prefix || kind === "field") && name(element).startsWith(wanted);
    found = exact.length ? exact : found.filter(starts);
    if (target.near === null) return found;
    const near = tidy(target.near);
    const far = new Map(found.map((element) => [element, distance(element, near)]));
    return found.filter((element) => far.get(element) < Infinity).sort((a, b) => far.get(a) - far.get(b));
  }

  // The point where a finger would land on it, or why it would not. What is in sight is tapped where it stands.
  function reach(element) {
    if (!element.checkVisibility({ visibilityProperty: true })) return "is not in sight";
    if (element.matches(":disabled, [aria-disabled=true]")) return "is disabled";
    const point = hit(element);
    if (typeof point !== "string") return point;
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    return hit(element);
  }

  function hit(element) {
    const box = element.getClientRects()[0];
    if (!box || box.width < 2 || box.height < 2) return "has no size";
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const found = document.elementFromPoint(x, y);
    if (!found) return "is outside the window";
    const own = element.contains(found) || found.contains(element) && element.closest("label") === found;
    const labelled = [...(element.labels ?? [])].some((label) => label.contains(found));
    return own || labelled ? { x, y, element } : `is covered by <${found.localName} class="${found.className}">`;
  }

  function locate(kind, target) {
    let why = "is not on the page";
    for (const element of candidates(kind, target)) {
      const point = reach(element);
      if (typeof point !== "string") return point;
      why = point;
    }
    return why;
  }

  const placed = (point) => (typeof point === "string" ? point : { x: point.x, y: point.y });

  return {
    locate: (kind, target) => placed(locate(kind, target)),
    // Only what stands still from one frame to the next is tapped where it was meant.
    async locateAtRest(kind, target) {
      const before = locate(kind, target);
      if (typeof before === "string") return before;
      if (isDeaf(before.element)) return "was tapped less than a second ago";
      // A tab in the background is given no frames.
      await Promise.race([new Promise(requestAnimationFrame), new Promise((done) => setTimeout(done, 100))]);
      const after = locate(kind, target);
      if (typeof after === "string") return after;
      return after.x === before.x && after.y === before.y ? placed(after) : "is moving";
    },
    // Whether the choice of this name is made.
    ticked(target) {
      const control = candidates("control", target)[0];
      const input = control?.matches("input") ? control : control?.control ?? control?.querySelector("input");
      return input?.checked === true;
    },
    field: (target) => candidates("field", target)[0] ?? null,
    control: (target) => candidates("control", target)[0] ?? null,
    // Other than before once a tap was heard, or the document is another.
    taps: () => `${taps.count} since ${performance.timeOrigin}`,
    // Whether Enter on what has the focus would be taken for a tremor.
    focusedIsDeaf: () => isDeaf(document.activeElement),
    focused: () => (document.activeElement === document.body ? "" : name(document.activeElement)),
    names: () => [...document.querySelectorAll(`${CONTROLS}, ${FIELDS}`)].map(name).filter(Boolean),
  };
})()
