import sharp from "sharp";
import { createPen } from "@/db/seed/pictures/pen";
import { paintOf } from "@/db/seed/pictures/palette";
// usage: kind:view:colour ...
for (const arg of process.argv.slice(2)) {
  const [kind, view, colour] = arg.split(":") as any;
  const mod: any = await import(`./kinds/${kind}`);
  const draw: any = Object.values(mod).find((x) => typeof x === "function" && x.name.startsWith("draw"));
  const pen = createPen();
  const body = draw(pen, paintOf(colour), view);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200" viewBox="0 0 1200 1200">${pen.defs()}${body}</svg>`;
  const t = performance.now();
  const raw = await sharp(Buffer.from(svg)).raw().toBuffer();
  const t2 = performance.now();
  const out = await sharp(Buffer.from(svg)).removeAlpha().webp({quality:80, effort: 2, smartSubsample: true}).toBuffer();
  console.log(arg, out.length, "raw", Math.round(t2 - t), "all", Math.round(performance.now() - t2));
  await sharp(out).png().toFile(`/tmp/pics/${arg.replace(/:/g, "-")}.png`);
}
