// The press's papers, made by jsPDF with its table plug-in.
//
// It knows no justified paragraphs with an indent, so it is spared them: its lines are set to the left.

importScripts("worker.js", "jspdf.umd.min.js", "jspdf.plugin.autotable.min.js");

const FONT = "Serif";
/** From baseline to baseline, in millimetres. */
const pitch = (size) => (size * 1.25) / MILLIMETRE;

/** The files of the faces, as the library wants them: a letter for each byte. */
let files;

class Sheet {
  constructor({ title, page, blocks }) {
    const { orientation, margins } = page;
    this.doc = new jspdf.jsPDF({ unit: "mm", format: "a4", orientation: orientation.toLowerCase(), compress: true });
    this.doc.setProperties({ title });
    this.margins = margins;
    this.width = textWidth(page);
    this.y = margins.top;
    this.known = new Set();
    for (const [kind, block] of blocks.map(kindOf)) this[kind](block);
    this.numbers();
  }

  /** A face is read anew for every document, so only those that are used. */
  use(style, size) {
    if (!this.known.has(style)) {
      this.known.add(style);
      this.doc.addFileToVFS(`${style}.ttf`, files[style]);
      this.doc.addFont(`${style}.ttf`, FONT, style);
    }
    this.doc.setFont(FONT, style);
    this.doc.setFontSize(size);
  }

  /** Lines centred in a part of the width, from `y` downwards; returns where they end. */
  centred(lines, style, size, left, width, y) {
    this.use(style, size);
    for (const line of lines.flatMap((line) => this.doc.splitTextToSize(line, width))) {
      y += pitch(size);
      this.doc.text(line, left + width / 2, y, { align: "center" });
    }
    return y;
  }

  rule(middle, length, y) {
    this.doc.setLineWidth(0.26);
    this.doc.line(middle - length / 2, y, middle + length / 2, y);
  }

  Letterhead({ upper, body, number, place_and_date }) {
    const { left } = this.margins;
    const [issuer, nation] = [65, this.width - 65];
    let y = this.centred(upper, "normal", 12, left, issuer, this.y);
    y = this.centred(body, "bold", 12, left, issuer, y);
    this.rule(left + issuer / 2, 16, y + 1);
    let right = this.centred([NATION], "bold", 12, left + issuer, nation, this.y);
    right = this.centred([MOTTO], "bold", 13, left + issuer, nation, right);
    this.rule(left + issuer + nation / 2, 56, right + 1);
    this.y = this.centred([number], "normal", 13, left, issuer, y + 3);
    this.centred([place_and_date], "italic", 13, left + issuer, nation, y + 3);
  }

  Title({ kind, subject }) {
    this.y = this.centred([kind, subject], "bold", 14, this.margins.left, this.width, this.y + 6);
    this.rule(this.margins.left + this.width / 2, 28, this.y + 1);
    this.y += 3;
  }

  Paragraph({ runs, size }) {
    this.paragraph(runs, size);
  }

  /** The last run goes over several lines; what stands before it shares the first with it. */
  paragraph(runs, size) {
    const indent = 12.7;
    let x = this.margins.left + indent;
    this.y += 2 + pitch(size);
    for (const run of runs.slice(0, -1)) {
      this.use(run.bold ? "bold" : "normal", size);
      this.doc.text(run.text, x, this.y);
      x += this.doc.getTextWidth(run.text);
    }
    const last = runs.at(-1);
    this.use(last.bold ? "bold" : "normal", size);
    const [first, ...rest] = this.doc.splitTextToSize(last.text, this.width, { textIndent: x - this.margins.left });
    this.doc.text(first, x, this.y);
    for (const line of rest) {
      this.y += pitch(size);
      this.doc.text(line, this.margins.left, this.y);
    }
  }

  List({ start, items }) {
    items.forEach(({ runs }, at) => this.paragraph([{ text: `${start + at}. ${textOf(runs)}` }], 14));
  }

  Table({ columns, header, rows, size }) {
    ["normal", "bold"].forEach((style) => this.use(style, size));
    const widths = columnWidths(columns, this.width);
    const grid = { lineWidth: 0.18, lineColor: 0, textColor: 0 };
    this.doc.autoTable({
      startY: this.y,
      margin: this.margins,
      theme: "grid",
      head: header.map((row) => row.cells.map(cellText)),
      body: rows.map((row) => row.cells.map(cellText)),
      rowPageBreak: "avoid",
      styles: { font: FONT, fontSize: size, cellPadding: { vertical: 1, horizontal: 1.5 }, ...grid },
      headStyles: { fontStyle: "bold", fillColor: false, halign: "center", ...grid },
      columnStyles: Object.fromEntries(
        columns.map(({ align }, at) => [
          at,
          { cellWidth: widths[at], halign: align === "Centre" ? "center" : "left" },
        ]),
      ),
    });
  }

  Closing({ recipients, signature }) {
    const left = this.width * 0.48;
    const [from, width] = [this.margins.left + left, this.width - left];
    let y = this.y + 5;
    this.use("bolditalic", 12);
    this.doc.text("Nơi nhận:", this.margins.left, y + pitch(14));
    this.use("normal", 11);
    recipients.lines.forEach((line, at) => {
      this.doc.text(`- ${line}`, this.margins.left, y + pitch(14) + (at + 1) * pitch(11));
    });
    y = this.centred(signature.authority, "bold", 14, from, width, y);
    this.centred([signature.name], "bold", 14, from, width, y + 25);
  }

  numbers() {
    for (let page = 2; page <= this.doc.getNumberOfPages(); page += 1) {
      this.doc.setPage(page);
      this.use("normal", 14);
      this.doc.text(String(page), this.margins.left + this.width / 2, this.margins.top / 2, { align: "center" });
    }
  }
}

async function prepare() {
  const letters = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  files = Object.fromEntries(Object.entries(await faces()).map(([style, bytes]) => [style, letters(bytes)]));
}

serve(prepare, (paper) => new Sheet(paper).doc.output("arraybuffer"));
