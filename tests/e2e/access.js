// What axe-core does not look at: targets for a finger on a tablet, text that can be read, a page that fits its
// window. Evaluated in the page; answers with one sentence for each thing that is wrong.
(() => {
  const TARGET = 48; // CSS px, both ways
  const TEXT = 16; // CSS px
  const TARGETS = "a[href], button, summary, select, textarea, input:not([type=hidden]), [role=tab]";
  // A picture of a paper is as large as the paper is; it is read aloud and saved as a file.
  const PICTURES = ".paper-page, .visually-hidden, template, noscript, script, style, option";
  // The small pages of a paper are a row to push along on a narrow screen; the bar of the last act is one line.
  const MEANT = ".thumbnail-list, .undo-bar .button";

  const stands = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const named = (element) =>
    `<${element.localName} class="${element.getAttribute("class") ?? ""}"> “${(element.innerText ?? element.textContent).trim().slice(0, 40)}”`;

  function targets() {
    return [...document.querySelectorAll(TARGETS)].filter((element) => stands(element) && !element.closest(PICTURES)).flatMap((element) => {
      const whole = (element.matches("[type=radio], [type=checkbox]") && element.closest("label")) || element;
      const { width, height } = whole.getBoundingClientRect();
      const small = Math.min(width, height) < TARGET - 0.5;
      return small ? [`a target of ${Math.round(width)} × ${Math.round(height)} px: ${named(whole)}`] : [];
    });
  }

  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wrong = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || element.closest(PICTURES) || !stands(element)) continue;
      const scale = element.ownerSVGElement ? element.getScreenCTM().a : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < TEXT - 0.1) wrong.push(`text of ${size.toFixed(1)} px: ${named(element)}`);
    }
    return wrong;
  }

  function overflow() {
    const wrong = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) wrong.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth}`);
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest(PICTURES) || element.closest(MEANT) || element.ownerSVGElement || !stands(element)) continue;
      const style = getComputedStyle(element);
      if (style.display === "inline" || style.display === "contents") continue;
      if (element.scrollWidth > element.clientWidth + 1 && style.overflowX !== "visible" && !element.matches("input, select"))
        wrong.push(`something scrolls sideways or is cut off in ${named(element)}`);
      const { right, left, width } = element.getBoundingClientRect();
      if (width > 0 && (right > root.clientWidth + 1 || left < -1)) wrong.push(`beside the window: ${named(element)}`);
    }
    return wrong;
  }

  return { targets, texts, overflow };
})()
