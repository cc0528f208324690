// The press's papers, made by pdfmake.

importScripts("worker.js", "pdfmake.min.js");

const points = (millimetres) => millimetres * MILLIMETRE;
const styled = (run) => ({ text: run.text, bold: run.bold, italics: run.italic });
const centred = (text, more) => ({ text, alignment: "center", ...more });
const rule = (length) => ({
  alignment: "center",
  margin: [0, 2, 0, 0],
  canvas: [{ type: "line", x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.75 }],
});

const BLOCKS = {
  Letterhead: ({ upper, body, number, place_and_date }) => ({
    columns: [
      {
        width: points(65),
        stack: [
          ...upper.map((line) => centred(line, { fontSize: 12 })),
          ...body.map((line) => centred(line, { fontSize: 12, bold: true })),
          rule(45),
          centred(number, { fontSize: 13, margin: [0, 8, 0, 0] }),
        ],
      },
      {
        width: "*",
        stack: [
          centred(NATION, { fontSize: 12, bold: true }),
          centred(MOTTO, { fontSize: 13, bold: true }),
          rule(160),
          centred(place_and_date, { fontSize: 13, italics: true, margin: [0, 20, 0, 0] }),
        ],
      },
    ],
  }),
  Title: ({ kind, subject }) => ({
    stack: [centred(kind, { bold: true }), centred(subject, { bold: true }), rule(80)],
    margin: [0, 18, 0, 8],
  }),
  Paragraph: ({ runs, size }) => paragraph(runs.map(styled), size),
  List: ({ start, items }) => ({
    stack: items.map(({ runs }, at) => paragraph([`${start + at}. `, ...runs.map(styled)], 14)),
  }),
  Table: ({ columns, header, rows, size }, page) => ({
    table: {
      headerRows: header.length,
      dontBreakRows: true,
      widths: columnWidths(columns, textWidth(page)).map((width) => points(width - 3) - 0.5),
      body: [
        ...header.map((row) => row.cells.map((cell) => centred(cellText(cell), { bold: true }))),
        ...rows.map((row) => row.cells.map((cell, at) => ({
          text: cellText(cell),
          alignment: columns[at].align === "Centre" ? "center" : "left",
        }))),
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => points(1.5),
      paddingRight: () => points(1.5),
      paddingTop: () => points(1),
      paddingBottom: () => points(1),
    },
    fontSize: size,
    lineHeight: 1,
  }),
  Closing: ({ recipients, signature }) => ({
    columns: [
      {
        width: "48%",
        stack: [
          { text: "Nơi nhận:", bold: true, italics: true, fontSize: 12 },
          ...recipients.lines.map((line) => ({ text: `- ${line}`, fontSize: 11 })),
        ],
      },
      {
        width: "*",
        stack: [
          ...signature.authority.map((line) => centred(line, { bold: true })),
          centred(signature.name, { bold: true, margin: [0, points(25), 0, 0] }),
        ],
      },
    ],
    margin: [0, 14, 0, 0],
  }),
};

function paragraph(text, fontSize) {
  return { text, fontSize, alignment: "justify", leadingIndent: points(12.7), margin: [0, 6, 0, 0] };
}

function definition({ title, page, blocks }) {
  const { left, top, right, bottom } = page.margins;
  return {
    info: { title },
    pageSize: "A4",
    pageOrientation: page.orientation.toLowerCase(),
    pageMargins: [left, top, right, bottom].map(points),
    defaultStyle: { font: "Serif", fontSize: 14, lineHeight: 1.09 },
    header: (number) => (number > 1 ? centred(String(number), { margin: [0, 20, 0, 0] }) : ""),
    content: blocks.map(kindOf).map(([kind, block]) => BLOCKS[kind](block, page)),
  };
}

async function prepare() {
  const files = Object.entries(await faces());
  pdfMake.addVirtualFileSystem(
    Object.fromEntries(files.map(([style, bytes]) => [`${style}.ttf`, bytes.toBase64()])),
  );
  const [normal, bold, italics, bolditalics] = files.map(([style]) => `${style}.ttf`);
  pdfMake.addFonts({ Serif: { normal, bold, italics, bolditalics } });
}

serve(prepare, (paper) => pdfMake.createPdf(definition(paper)).getBuffer());
