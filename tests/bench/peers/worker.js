// A peer in a worker of its own, as the press is: it says that it can hear, and makes whatever paper it is sent (the tree
// that the press gets, as plain data). What is made once is made for the first paper.

// Libraries that look for a window find the worker.
self.window = self;

const MILLIMETRE = 72 / 25.4;
const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const FACES = { normal: "Regular", bold: "Bold", italic: "Italic", bolditalic: "BoldItalic" };

/** The four faces, from the files that the press reads. */
async function faces() {
  const files = Object.entries(FACES).map(async ([style, face]) => {
    const response = await fetch(`fonts/DongHanhSerif-${face}.ttf`);
    return [style, new Uint8Array(await response.arrayBuffer())];
  });
  return Object.fromEntries(await Promise.all(files));
}

/** `prepare` is waited for once, `make` gives the bytes of a PDF. */
function serve(prepare, make) {
  let prepared;
  self.onmessage = async ({ data }) => {
    try {
      prepared ??= prepare();
      await prepared;
      const pdf = new Uint8Array(await make(data.paper)).buffer;
      self.postMessage({ pdf }, [pdf]);
    } catch (error) {
      self.postMessage({ error: String(error?.stack ?? error) });
    }
  };
  self.postMessage({});
}

/** The one thing that a block of the tree is, and what it holds. */
const kindOf = (block) => Object.entries(block)[0];

const textOf = (runs) => runs.map((run) => run.text).join("");

/** The widths of a table's columns in millimetres: what fixed ones leave is shared. */
function columnWidths(columns, whole) {
  const fixed = columns.reduce((sum, { width }) => sum + (width.Mm ?? 0), 0);
  const shares = columns.reduce((sum, { width }) => sum + (width.Share ?? 0), 0);
  return columns.map(({ width }) => width.Mm ?? ((whole - fixed) * width.Share) / shares);
}

/** The width of the text in millimetres. */
function textWidth({ orientation, margins }) {
  return (orientation === "Landscape" ? 297 : 210) - margins.left - margins.right;
}

const cellText = (cell) => cell.paragraphs.map(textOf).join("\n");
