import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { crease, form, room, standShadow, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const pad =
  "M-270 -262C-200 -236 200 -236 270 -262C290 -266 296 -254 288 -236C262 -180 262 180 288 250C294 268 286 276 268 270C200 246 -200 246 -268 270C-286 276 -294 268 -288 250C-262 180 -262 -180 -288 -236C-296 -254 -290 -266 -270 -262Z";

/** An embroidered cushion, alone on a bench, or with another in an armchair. */
export function drawCushion(pen: Pen, paint: Paint, view: PictureView<"cushion">): string {
  if (view === "armchair") return armchair(pen, paint);
  const wood = materials.wood;
  return [
    room(pen, paint.ground, 1020, { x: 600, y: 480, r: 390 }),
    standShadow(pen, 600, 1120, 420, paint.ground),
    ...[250, 920].map((x) => rect(x, 900, 36, 220, { rx: 6, fill: tone(wood, -0.2) })),
    rect(180, 852, 840, 56, {
      rx: 12,
      fill: pen.linear({ 0: tone(wood, 0.35), 1: tone(wood, -0.1) }, 0, 852, 0, 908),
    }),
    rect(190, 848, 820, 14, { rx: 7, fill: "#2b1d34", opacity: 0.18 }),
    group({ transform: "translate(600 580) rotate(-3)" }, cushion(pen, paint)),
  ].join("");
}

/** The cushion alone, around 0, 0. */
export function cushion(pen: Pen, paint: Paint): string {
  return form(pen, pad, {
    fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, -260, -260, 280, 270),
    turn: 26,
    inside: [
      hills(paint),
      crease(pen, [-284, -250], [-120, -110], paint.deep, { bend: 14, width: 26, opacity: 0.34 }),
      crease(pen, [284, -250], [130, -120], paint.deep, { bend: -12, width: -26, opacity: 0.34 }),
      crease(pen, [-284, 264], [-130, 140], paint.deep, { bend: -12, width: -24, opacity: 0.34 }),
      crease(pen, [284, 264], [140, 130], paint.deep, { bend: 12, width: 26, opacity: 0.38 }),
      crease(pen, [-262, -120], [-250, 150], paint.bright, { bend: -10, width: -26, opacity: 0.5 }),
      stitches(
        "M-262 -246C-200 -222 200 -222 262 -246C238 -180 238 180 264 254C200 230 -200 230 -262 254C-238 180 -238 -180 -262 -246Z",
        paint.deep,
        3,
        0.4,
      ),
    ],
  });
}

/** An embroidered landscape: a sun over three hills, in satin stitch. */
function hills(paint: Paint): string {
  const cream = materials.cream;
  const rays = Array.from({ length: 9 }, (_, index) => {
    const at = Math.PI + (index / 8) * Math.PI;
    const [c, s] = [Math.cos(at), Math.sin(at)];
    return `M${(c * 104).toFixed(1)} ${(20 + s * 104).toFixed(1)}L${(c * 138).toFixed(1)} ${(20 + s * 138).toFixed(1)}`;
  }).join("");
  const satin = Array.from(
    { length: 20 },
    (_, index) =>
      `M${-76 + index * 8} ${20 - Math.sqrt(Math.max(0, 80 * 80 - (-76 + index * 8) ** 2))}L${-76 + index * 8} 20`,
  ).join("");
  return [
    path("M-82 20a82 82 0 0 1 164 0Z", { fill: paint.accent }),
    stroke(satin, tone(paint.accent, 0.4), 2.4, { opacity: 0.6 }),
    stroke(rays, paint.accent, 9),
    stroke("M-190 28C-130 -6 -80 60 0 28C80 -6 130 60 190 28", cream, 9),
    stroke("M-190 66C-130 32 -80 98 0 66C80 32 130 98 190 66", cream, 9, { opacity: 0.75 }),
    stroke("M-190 104C-130 70 -80 136 0 104C80 70 130 136 190 104", cream, 9, { opacity: 0.5 }),
  ].join("");
}

function armchair(pen: Pen, paint: Paint): string {
  const cloth = tone(paint.accent, 0.32);
  const shell = (d: string, turn: number): string =>
    form(pen, d, {
      fill: pen.linear({ 0: tone(cloth, 0.25), 0.6: cloth, 1: tone(cloth, -0.18) }, 0, 260, 0, 980),
      turn,
    });
  return [
    room(pen, paint.ground, 1000, null),
    ellipse(600, 440, 400, 400, { fill: tone(paint.ground, 0.6), opacity: 0.5 }),
    standShadow(pen, 600, 1076, 430, paint.ground),
    ...["M300 960L280 1076", "M900 960L920 1076"].map((d) => stroke(d, tone(materials.wood, -0.25), 30)),
    shell("M280 330C290 260 360 230 600 230C840 230 910 260 920 330L930 900L270 900Z", 26),
    stroke("M420 300C430 500 430 600 420 700M780 300C770 500 770 600 780 700", tone(cloth, -0.4), 4, {
      opacity: 0.3,
    }),
    shell(
      "M250 800C250 760 280 744 320 744L880 744C920 744 950 760 950 800L956 960C956 980 944 990 924 990L276 990C256 990 244 980 244 960Z",
      20,
    ),
    group(
      { transform: "translate(690 570) rotate(12) scale(0.74)" },
      cushion(pen, {
        ...paint,
        base: materials.cream,
        lit: "#fffaf0",
        shade: "#d9cbb4",
        bright: "#ffffff",
        deep: "#a08c6c",
      }),
    ),
    group({ transform: "translate(500 590) rotate(-8) scale(0.84)" }, cushion(pen, paint)),
    shell("M150 600C150 550 180 530 214 530C254 530 276 556 278 600L290 980L176 980Z", 14),
    shell("M1050 600C1050 550 1020 530 986 530C946 530 924 556 922 600L910 980L1024 980Z", 18),
  ].join("");
}
