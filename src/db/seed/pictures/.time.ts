import sharp from "sharp";
import { catalogue } from "@/db/seed/catalogue/catalogue";
import { composePicture } from "./compose";
import { renderPicture } from "./render-picture";
const specs = catalogue.products.flatMap((p) => p.images.map((i) => i.picture));
const time = async (n: string, f: () => Promise<unknown>) => { const c = process.cpuUsage(), t = performance.now(); await f(); const u = process.cpuUsage(c); console.log(n, "wall", Math.round(performance.now() - t), "cpu", Math.round((u.user + u.system) / 1000)); };
console.log(specs.length, sharp.concurrency());
await time("compose", async () => specs.map(composePicture));
for (const c of [0, 1, 2]) { sharp.concurrency(c); await time("render c" + c, () => Promise.all(specs.map((s) => renderPicture(s)))); }
sharp.concurrency(1);
await time("raw only", () => Promise.all(specs.map((s) => sharp(Buffer.from(composePicture(s))).raw().toBuffer())));
for (const o of [{ quality: 80, effort: 0 }, { quality: 80, effort: 1 }, { quality: 80, effort: 2 }]) await time(JSON.stringify(o), () => Promise.all(specs.map((s) => sharp(Buffer.from(composePicture(s))).removeAlpha().webp(o).toBuffer())));
