import sharp from "sharp";
import { createPen } from "@/db/seed/pictures/pen";
import { paintOf } from "@/db/seed/pictures/palette";
import { drawHoodie } from "@/db/seed/pictures/kinds/hoodie";
const pen = createPen(); const body = drawHoodie(pen, paintOf("fog"), "front");
const svg = (b: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200" viewBox="0 0 1200 1200">${pen.defs()}${b}</svg>`);
async function t(n: string, f: () => Promise<unknown>) { let best = 1e9; for (let i = 0; i < 5; i++) { const a = performance.now(); await f(); best = Math.min(best, performance.now() - a); } console.log(n.padEnd(30), best.toFixed(0)); }
const full = svg(body);
console.log(full.length);
await t("raw", () => sharp(full).raw().toBuffer());
await t("no filter", () => sharp(svg(body.replace(/filter="[^"]*"/g, ""))).raw().toBuffer());
await t("no filter no gradient", () => sharp(svg(body.replace(/filter="[^"]*"/g, "").replace(/fill="url[^"]*"/g, 'fill="#777"'))).raw().toBuffer());
await t("no filter no clip", () => sharp(svg(body.replace(/filter="[^"]*"/g, "").replace(/clip-path="url[^"]*"/g, ''))).raw().toBuffer());
await t("no opacity", () => sharp(svg(body.replace(/filter="[^"]*"/g, "").replace(/ opacity="[^"]*"/g, ''))).raw().toBuffer());
for (const effort of [0,1,2,3,4]) { await t("webp e"+effort, () => sharp(full).removeAlpha().webp({ quality: 80, effort }).toBuffer()); console.log((await sharp(full).removeAlpha().webp({ quality: 80, effort }).toBuffer()).length); }
