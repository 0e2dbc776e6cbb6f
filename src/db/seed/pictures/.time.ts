import sharp from "sharp";
import { createPen } from "./pen";
import { sheet, room, castShadow, standShadow } from "./parts";
import { composePicture } from "./compose";
sharp.concurrency(1);
const wrap = (d: string, b: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200" viewBox="0 0 1200 1200">${d}${b}</svg>`);
const t = async (n: string, b: Buffer) => { let best = 1e9; for (let i = 0; i < 6; i++) { const c = process.cpuUsage(); await sharp(b).raw().toBuffer(); const u = process.cpuUsage(c); best = Math.min(best, (u.user + u.system) / 1000); } console.log(n.padEnd(40), best.toFixed(0)); };
await t("flat", wrap("", `<rect width="1200" height="1200" fill="#eee"/>`));
{ const p = createPen(); const b = sheet(p, "#eedcc0"); await t("sheet", wrap(p.defs(), b)); await t("sheet, no beams", wrap(p.defs(), b.replace(/<path[^>]*>/g, ""))); await t("sheet crisp", wrap(p.defs(), b.replaceAll("<svg", "<svg").replaceAll('<path', '<path shape-rendering="crispEdges"'))); }
{ const p = createPen(); const b = room(p, "#eedcc0"); await t("room", wrap(p.defs(), b)); }
{ const p = createPen(); const b = standShadow(p, 600, 900, 250, "#eedcc0"); await t("standShadow", wrap(p.defs(), b)); }
for (const s of ["hoodie:front:fog","t-shirt:folded:chalk","blanket:folded:pine","notebook:open:clay","mug:front:oat","mug:above:oat","lamp:lit:sage","backpack:back:moss","beanie:front:plum","socks:front:pine","coffee:brewed:rust"]) { const [kind, view, colour] = s.split(":") as any; await t(s, Buffer.from(composePicture({ kind, view, colour } as any))); }
