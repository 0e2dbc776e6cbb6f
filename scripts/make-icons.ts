import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { runCommand } from "./run-command";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** `make-icons.ts`: draws every icon and the picture of shared links from the mark in src/app/icon.svg. */
await runCommand(async () => {
  const icon = await readFile(at("src/app/icon.svg"), "utf8");
  // Systems cut these to their own shape; the mark stays within the circle that all of them keep.
  const square = icon.replace(/ rx="\d+"/, "");
  await mkdir(at("public/icons"), { recursive: true });
  const sizes = [16, 32, 48];
  const small = await Promise.all(sizes.map((size) => png(icon, size)));
  await writeFile(at("src/app/favicon.ico"), icoOf(small, sizes));
  await writeFile(at("src/app/apple-icon.png"), await png(square, 180));
  await writeFile(at("public/icons/app-192.png"), await png(icon, 192));
  await writeFile(at("public/icons/app-512.png"), await png(icon, 512));
  await writeFile(at("public/icons/maskable-512.png"), await png(square, 512));
  await writeFile(at("public/social.png"), await socialPicture(markIn(icon)));
});

function png(svg: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 * Math.ceil(size / 64) })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
}

/** An ICO file of PNG pictures: a header, one directory entry each, then the pictures. */
function icoOf(pictures: readonly Buffer[], sizes: readonly number[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, picture] of pictures.entries()) {
    const entry = 6 + 16 * index;
    header.writeUInt8(sizes[index] ?? 0, entry);
    header.writeUInt8(sizes[index] ?? 0, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(picture.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  }
  return Buffer.concat([header, ...pictures]);
}

/** The path of the mark, 40 by 28. */
function markIn(icon: string): string {
  const path = / d="([^"]+)"/.exec(icon)?.[1];
  if (!path) throw new Error("src/app/icon.svg has no path");
  return path;
}

/** An arcade at night with the shop's name: what a link without a picture of its own is shared with. */
async function socialPicture(mark: string): Promise<Buffer> {
  const arches = Array.from({ length: 7 }, (_, index) => arch(index * 184 - 44));
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
    <defs><radialGradient id="lamp" cx="0.5" cy="0.25" r="0.8">
      <stop offset="0" stop-color="#fbf0c8"/><stop offset="0.5" stop-color="#f3d98b"/><stop offset="1" stop-color="#d8b066"/>
    </radialGradient></defs>
    <rect width="1200" height="630" fill="#232c6b"/>${arches.join("")}
    <path d="${mark}" fill="#f6e3a1" transform="translate(290 134) scale(3.6)"/></svg>`;
  const name = await sharp({
    text: {
      text: '<span foreground="#fbf6e4">GoMall</span>',
      font: "Geist SemiBold",
      fontfile: at("node_modules/geist/dist/fonts/geist-sans/Geist-SemiBold.ttf"),
      ...{ height: 92, width: 500, rgba: true },
    },
  })
    .png()
    .toBuffer();
  return sharp(Buffer.from(scene))
    .composite([{ input: name, left: 470, top: 140 }])
    .png({ palette: true })
    .toBuffer();
}

function arch(x: number): string {
  return `<path d="M${x} 630V430a80 80 0 0 1 160 0v200Z" fill="url(#lamp)"/>`;
}
