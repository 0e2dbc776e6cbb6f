import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { catalogue } from "@/db/seed/catalogue/catalogue";
import { renderPicture } from "./render-picture";

const args = process.argv.slice(2);
const specs: any[] =
  args[0] === "all"
    ? [
        ...catalogue.categories.map((c) => c.image.picture),
        ...catalogue.products.flatMap((p) => p.images.map((i) => i.picture)),
        { kind: "scene", view: "hero", colour: "fog" },
      ]
    : args.map((a) => {
        const [kind, view, colour] = a.split(":");
        return { kind, view, colour };
      });
const t = performance.now();
const all = await Promise.all(specs.map((s) => renderPicture(s)));
console.log(
  specs.length,
  "pictures",
  Math.round(performance.now() - t),
  "ms; largest",
  Math.max(...all.map((p) => p.bytes.length)),
  "total",
  all.reduce((n, p) => n + p.bytes.length, 0),
);
await Promise.all(
  all.map((p, i) =>
    sharp(p.bytes)
      .png({ compressionLevel: 1 })
      .toFile(`/tmp/pics/${specs[i].kind}-${specs[i].view}-${specs[i].colour}.png`),
  ),
);
await writeFile("/tmp/pics/list", specs.map((s) => `${s.kind}:${s.view}:${s.colour}`).join("\n"));
