/*
 * Asks a server through the libraries of BioThings Explorer and prints, as JSON, which things they
 * found for which: node run.js http://127.0.0.1:7070/pfocr
 */
const fs = require("fs");
const os = require("os");
const path = require("path");
const MetaKG = require("@biothings-explorer/smartapi-kg").default;
const Dispatcher = require("@biothings-explorer/call-apis");

const INPUTS = {
  genesOfFigure: ["PMC4604226__zns9991577730002", "PMC0000000__nothing"],
  figuresOfGene: ["57468", "627", "999999999"],
  chemicalsOfGene: "57468",
};

function operations(server) {
  const spec = fs.readFileSync(path.join(__dirname, "smartapi.json"), "utf-8");
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "smartapi-")), "smartapi.json");
  fs.writeFileSync(file, spec.replace("SERVER", server));
  const kg = new MetaKG(file);
  kg.constructMetaKGSync();
  return kg.ops;
}

function name(operation) {
  const { input_type, output_type } = operation.association;
  if (input_type === "Pathway") return "genesOfFigure";
  return output_type === "Pathway" ? "figuresOfGene" : "chemicalsOfGene";
}

/** What the library calls an input: its prefix and its id. */
function curies(operation, inputs) {
  const prefix = operation.association.input_id;
  return Object.fromEntries([inputs].flat().map((id) => [prefix + ":" + id, id]));
}

async function main() {
  const found = {};
  for (const operation of operations(process.argv[2])) {
    const input = INPUTS[name(operation)];
    const edge = { ...operation, input, original_input: curies(operation, input) };
    const dispatcher = new Dispatcher([edge]);
    const records = await dispatcher.query(false);
    for (const log of dispatcher.logs) if (log.level === "ERROR") console.error(log.message);
    found[name(operation)] = records.map((r) => [r.$input.original, r.$output.original]);
  }
  console.log(JSON.stringify(found));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
