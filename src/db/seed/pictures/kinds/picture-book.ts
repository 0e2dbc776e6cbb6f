import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, form, sheet } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const cover =
  "M240 220C240 206 250 196 264 196L940 196C956 196 966 206 966 222L966 978C966 994 956 1004 940 1004L264 1004C250 1004 240 994 240 980Z";

/** A picture book without words: closed, or open at a double page. */
export function drawPictureBook(pen: Pen, paint: Paint, view: PictureView<"picture-book">): string {
  if (view === "open")
    return sheet(pen, paint.ground) + group({ transform: "rotate(-4 600 600)" }, spread(pen, paint));
  return [
    sheet(pen, paint.ground),
    group({ transform: "rotate(-8 600 600)" }, castShadow(cover, paint.ground), pictureBook(pen, paint)),
  ].join("");
}

/** The closed book alone, lying upright around 600, 600. */
export function pictureBook(pen: Pen, paint: Paint): string {
  return [
    path("M256 210L974 210L980 1012L262 1014Z", { fill: "#efe3cc", transform: "translate(2 8)" }),
    stroke("M268 1012L974 1010M972 220L978 1008", "#c9b48f", 3),
    form(pen, cover, {
      fill: pen.linear({ 0: tone(paint.base, -0.3), 0.6: paint.base, 1: paint.lit }, 0, 196, 0, 1004),
      turn: 10,
      inside: [
        nightSea(pen, paint, 240, 196, 726, 808),
        path("M240 196L300 196L300 1004L240 1004Z", { fill: paint.dark, opacity: 0.45 }),
        stroke("M302 196L302 1004", "#ffffff", 4, { opacity: 0.25 }),
        path("M300 196L620 196L300 640Z", { fill: "#ffffff", opacity: 0.08 }),
      ],
    }),
  ].join("");
}

/** A bear in a paper boat, under the moon. */
function nightSea(pen: Pen, paint: Paint, x: number, y: number, width: number, height: number): string {
  const at = (fx: number, fy: number): [number, number] => [x + width * fx, y + height * fy];
  const [mx, my] = at(0.68, 0.24);
  const [bx, by] = at(0.52, 0.68);
  const stars = [
    [0.2, 0.12],
    [0.34, 0.22],
    [0.46, 0.1],
    [0.86, 0.14],
    [0.26, 0.36],
    [0.88, 0.4],
    [0.58, 0.36],
    [0.16, 0.52],
  ] as const;
  const wave = (fy: number, colour: string): string => {
    const [left, top] = at(-0.1, fy);
    return path(
      `M${left} ${top}c60 -40 120 -40 180 0s120 40 180 0s120 -40 180 0s120 40 180 0s120 -40 180 0L${left + 900} ${y + height + 40}L${left} ${y + height + 40}Z`,
      { fill: colour },
    );
  };
  return [
    ellipse(mx, my, width * 0.16, width * 0.16, {
      fill: pen.linear({ 0: "#fffaf0", 1: "#f9cf86" }, mx, my - 90, mx, my + 90),
    }),
    ellipse(mx - 30, my - 20, 16, 16, { fill: "#f0c27f", opacity: 0.5 }),
    ellipse(mx + 34, my + 30, 24, 24, { fill: "#f0c27f", opacity: 0.4 }),
    ...stars.map(([fx, fy], index) => {
      const [sx, sy] = at(fx, fy);
      return ellipse(sx, sy, index % 3 === 0 ? 7 : 5, index % 3 === 0 ? 7 : 5, { fill: "#fff6de" });
    }),
    wave(0.66, mix(paint.base, "#9cc0ab", 0.35)),
    bear(pen, bx, by),
    wave(0.76, mix(paint.base, "#35809a", 0.5)),
    wave(0.86, mix(paint.base, "#38446b", 0.5)),
  ].join("");
}

function bear(pen: Pen, x: number, y: number): string {
  const fur = "#a5683f";
  return group(
    { transform: `translate(${x} ${y})` },
    ellipse(0, -70, 74, 86, {
      fill: pen.linear({ 0: tone(fur, 0.2), 1: tone(fur, -0.2) }, -70, -150, 70, 0),
    }),
    ...[-46, 46].map(
      (dx) =>
        ellipse(dx, -206, 24, 24, { fill: tone(fur, -0.1) }) +
        ellipse(dx, -204, 12, 12, { fill: tone(fur, 0.35) }),
    ),
    ellipse(0, -160, 68, 60, {
      fill: pen.linear({ 0: tone(fur, 0.25), 1: tone(fur, -0.1) }, -60, -220, 60, -100),
    }),
    ellipse(0, -142, 32, 24, { fill: tone(fur, 0.5) }),
    ellipse(0, -152, 12, 9, { fill: "#3a2a2a" }),
    ...[-26, 26].map((dx) => ellipse(dx, -176, 6, 7, { fill: "#3a2a2a" })),
    path("M-84 -106C-40 -86 40 -86 84 -106L74 -76C30 -60 -30 -60 -74 -76Z", { fill: "#cb4f38" }),
    path("M-196 -30L196 -30L128 74L-128 74Z", { fill: "#fffaf0" }),
    path("M-196 -30L0 -30L-36 74L-128 74Z", { fill: "#dfd3bd" }),
    path("M0 -30L-60 -30L-36 74L20 74Z", { fill: "#f1e7d5" }),
    stroke("M-196 -30L196 -30", "#cdbfa6", 4),
    stroke("M120 -90L120 -300", materials.wood, 8),
    path("M124 -300L230 -250L124 -206Z", { fill: "#f5c552" }),
  );
}

function spread(pen: Pen, paint: Paint): string {
  const left = "M110 330C260 300 450 306 600 350L600 930C450 890 260 884 110 910Z";
  const right = "M1090 330C940 300 750 306 600 350L600 930C750 890 940 884 1090 910Z";
  const back = "M90 340L1110 340L1118 938L82 938Z";
  const day = pen.linear({ 0: "#cfe3e4", 0.6: "#fbeccd", 1: "#f8d8b0" }, 0, 310, 0, 930);
  return [
    castShadow(back, paint.ground),
    path(back, { fill: paint.base }),
    path("M100 346L1100 346L1100 926L100 926Z", { fill: "#efe3cc" }),
    form(pen, left, {
      fill: day,
      turn: 0,
      inside: [
        island(pen),
        path("M480 300L620 300L620 960L480 960Z", {
          fill: pen.linear({ 0: "#2b1d3400", 1: "#2b1d3440" }, 480, 0, 600, 0),
        }),
      ],
    }),
    form(pen, right, {
      fill: day,
      turn: 0,
      inside: [
        ellipse(940, 440, 70, 70, { fill: "#f9b566" }),
        path("M600 720c60 -30 110 -30 170 0s110 30 170 0s110 -30 170 0L1110 960L600 960Z", {
          fill: "#7db0b8",
        }),
        group({ transform: "translate(800 740) scale(0.8)" }, bear(pen, 0, 0)),
        path("M600 790c60 -30 110 -30 170 0s110 30 170 0s110 -30 170 0L1110 960L600 960Z", {
          fill: "#4f8d9d",
        }),
        path("M600 300L700 300L700 960L600 960Z", {
          fill: pen.linear({ 0: "#2b1d3440", 1: "#2b1d3400" }, 600, 0, 690, 0),
        }),
      ],
    }),
  ].join("");
}

function island(pen: Pen): string {
  const palm = "#5d8262";
  return [
    path("M80 720c60 -30 110 -30 170 0s110 30 170 0s110 -30 170 0L620 960L80 960Z", { fill: "#7db0b8" }),
    path("M150 790C200 660 330 620 440 700C480 730 510 760 530 800Z", {
      fill: pen.linear({ 0: "#94ab88", 1: "#5d8262" }, 0, 640, 0, 800),
    }),
    stroke("M330 680C336 600 326 540 300 480", "#7a5a44", 16),
    ...[-160, -120, -60, -20, 20].map((turn) =>
      path("M0 0C40 -40 90 -40 130 -6C90 0 50 20 0 0Z", {
        fill: palm,
        transform: `translate(300 480) rotate(${turn})`,
      }),
    ),
    rect(400, 640, 70, 64, { fill: "#fffaf0" }),
    path("M388 644L435 596L482 644Z", { fill: "#cb6b48" }),
    rect(426, 668, 20, 36, { fill: "#7a5a44" }),
    path("M80 800c60 -30 110 -30 170 0s110 30 170 0s110 -30 170 0L620 960L80 960Z", { fill: "#4f8d9d" }),
    stroke(
      "M180 440c14 -16 26 -16 36 0c12 -16 24 -16 38 -2M420 400c12 -14 22 -14 30 0c10 -12 20 -14 32 -2",
      "#4b4f5b",
      6,
    ),
  ].join("");
}
