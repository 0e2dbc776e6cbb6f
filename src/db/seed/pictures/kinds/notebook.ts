import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, sheet } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const cover =
  "M330 236C330 226 338 218 348 218L826 218C850 218 868 236 868 260L868 936C868 960 850 978 826 978L348 978C338 978 330 970 330 960Z";
const spread =
  "M122 292C122 276 134 264 150 264L1050 264C1066 264 1078 276 1078 292L1078 908C1078 924 1066 936 1050 936L150 936C134 936 122 924 122 908Z";
const leftPage = "M600 286C520 262 300 268 152 276L152 916C300 908 520 904 600 928Z";
const rightPage = "M600 286C680 262 900 268 1048 276L1048 916C900 908 680 904 600 928Z";

/** A linen-bound notebook, closed beside a pencil or open and flat. */
export function drawNotebook(pen: Pen, paint: Paint, view: PictureView<"notebook">): string {
  if (view === "open") {
    return sheet(pen, paint.ground) + group({ transform: "rotate(-4 600 600)" }, opened(pen, paint));
  }
  return [
    sheet(pen, paint.ground),
    group(
      { transform: "translate(-36 4) rotate(-7 600 600)" },
      castShadow(cover, paint.ground),
      notebook(pen, paint),
    ),
    group({ transform: "translate(980 640) rotate(11)" }, pencil(pen, paint)),
  ].join("");
}

/** The closed notebook alone, seen from above, between 330, 218 and 868, 978. */
export function notebook(pen: Pen, paint: Paint): string {
  const linen = pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.shade }, 330, 218, 900, 978);
  const weave = Array.from(
    { length: 58 },
    (_, index) => `M330 ${224 + index * 13}L868 ${224 + index * 13}`,
  ).join("");
  return [
    path("M560 960L560 1046L574 1030L588 1046L588 960Z", { fill: paint.accent }),
    path("M342 226L874 226L874 986L342 986Z", { fill: materials.paper }),
    stroke("M346 981L870 981M346 985L872 985M872 262L872 984", tone(materials.paper, -0.25), 1.6),
    form(pen, cover, {
      fill: linen,
      turn: 9,
      depth: 0.28,
      inside: [
        stroke(weave, paint.shade, 1.4, { opacity: 0.35 }),
        rect(330, 218, 62, 760, { fill: paint.deep, opacity: 0.3 }),
        stroke("M393 218L393 978", paint.deep, 4, { opacity: 0.5 }),
        stroke("M398 218L398 978", paint.bright, 3, { opacity: 0.5 }),
        path("M392 218L560 218L392 560Z", { fill: "#ffffff", opacity: 0.1 }),
      ],
    }),
    group({ transform: "translate(585 564)" }, emblem(paint.deep, 74)),
    group({ transform: "translate(582 560)" }, emblem(paint.trim, 74)),
    rect(776, 218, 24, 768, { fill: paint.dark, opacity: 0.4, transform: "translate(7 4)" }),
    rect(776, 214, 24, 772, {
      fill: pen.linear({ 0: tone(paint.accent, 0.2), 1: tone(paint.accent, -0.12) }, 776, 0, 800, 0),
    }),
  ].join("");
}

function pencil(pen: Pen, paint: Paint): string {
  const barrel = pen.linear(
    {
      0: tone(paint.accent, 0.3),
      0.339: tone(paint.accent, 0.3),
      0.34: paint.accent,
      0.699: paint.accent,
      0.7: tone(paint.accent, -0.18),
      1: tone(paint.accent, -0.18),
    },
    -20,
    0,
    20,
    0,
  );
  const whole = "M-20 -380L20 -380L20 250L0 330L-20 250Z";
  return [
    castShadow(whole, paint.ground, 0.55),
    rect(-20, -420, 40, 58, { rx: 12, fill: "#e79a92" }),
    rect(-21, -382, 42, 50, {
      fill: pen.linear(
        { 0: tone(materials.steel, 0.5), 0.5: materials.steel, 1: tone(materials.steel, -0.3) },
        -21,
        0,
        21,
        0,
      ),
    }),
    stroke("M-21 -370L21 -370M-21 -346L21 -346", tone(materials.steel, -0.35), 3, {
      "stroke-linecap": "butt",
    }),
    rect(-20, -332, 40, 584, { fill: barrel }),
    path("M-20 250C-14 240 -8 240 -6 252C-2 240 4 240 7 252C10 240 16 240 20 250L0 330Z", {
      fill: "#ecc899",
    }),
    path("M-6 306L6 306L0 332Z", { fill: "#3a3038" }),
  ].join("");
}

function opened(pen: Pen, paint: Paint): string {
  const left = pen.linear({ 0: "#fffaf0", 0.75: materials.paper, 1: "#d9c7a6" }, 152, 0, 600, 0);
  const right = pen.linear(
    { 0: "#cfbb97", 0.16: materials.paper, 0.6: "#fffaf0", 1: materials.paper },
    600,
    0,
    1048,
    0,
  );
  return [
    castShadow(spread, paint.ground),
    path(spread, { fill: pen.linear({ 0: paint.lit, 1: paint.shade }, 122, 264, 1078, 936) }),
    path("M140 284L1060 284L1060 926L140 926Z", { fill: tone(materials.paper, -0.14) }),
    path("M146 280L1054 280L1054 921L146 921Z", { fill: tone(materials.paper, -0.06) }),
    path(leftPage, { fill: left }),
    path(rightPage, { fill: right }),
    dots(176, 566),
    dots(640, 1030),
    stroke("M600 286L600 928", "#a58c66", 3, { opacity: 0.7 }),
    sketch(paint),
    writing(paint),
    ribbon(pen, paint),
    group({ transform: "translate(870 700) rotate(48)" }, fountainPen(pen, paint)),
  ].join("");
}

function dots(from: number, to: number): string {
  const rows = Array.from({ length: 23 }, (_, row) => `M${from} ${312 + row * 26}L${to} ${312 + row * 26}`);
  return stroke(rows.join(""), "#c3b08d", 4, { "stroke-dasharray": "0 26" });
}

/** A small drawing on the left page: the sun over hills. */
function sketch(paint: Paint): string {
  const ink = tone(paint.deep, -0.2);
  return group(
    { transform: "translate(372 540)" },
    path("M-150 110C-90 30 -40 30 10 80C60 10 120 20 160 110Z", { fill: paint.base, opacity: 0.35 }),
    ellipse(60, -40, 56, 56, { fill: paint.accent, opacity: 0.75 }),
    stroke("M-150 110C-90 30 -40 30 10 80C60 10 120 20 160 110", ink, 5),
    stroke(
      "M60 -96a56 56 0 1 1 -2 0M60 -122L60 -142M0 -98L-14 -114M120 -98L134 -114M142 -40L162 -40M-22 -40L-42 -40",
      ink,
      5,
    ),
    stroke("M-170 112L182 112M-120 146L-30 146M0 146L100 146M-80 172L40 172", ink, 5),
  );
}

function writing(paint: Paint): string {
  const line = (y: number, width: number): string =>
    `M664 ${y}${Array.from({ length: Math.floor(width / 36) }, (_, index) => `q9 ${index % 3 === 0 ? -16 : -9} 18 0t18 0`).join("")}`;
  return stroke(
    [line(344, 190), line(396, 330), line(448, 300), line(500, 340), line(552, 220)].join(""),
    tone(paint.deep, -0.2),
    3.6,
    { opacity: 0.75 },
  );
}

function ribbon(pen: Pen, paint: Paint): string {
  const d =
    "M592 280C596 420 640 560 628 720C620 820 640 900 664 990L684 968L702 986C672 900 656 820 660 720C668 560 622 420 608 280Z";
  return (
    path(d, { fill: "#6b5338", opacity: 0.28, transform: "translate(9 8)" }) +
    path(d, {
      fill: pen.linear(
        { 0: tone(paint.accent, -0.15), 0.5: tone(paint.accent, 0.1), 1: paint.accent },
        590,
        280,
        690,
        980,
      ),
    })
  );
}

function fountainPen(pen: Pen, paint: Paint): string {
  const barrel = pen.linear(
    { 0: paint.base, 0.3: paint.bright, 0.5: paint.base, 1: paint.deep },
    -22,
    0,
    22,
    0,
  );
  const body = "M-20 -60C-24 -200 -22 -300 -14 -330C-6 -342 6 -342 14 -330C22 -300 24 -200 20 -60Z";
  return [
    path("M-20 -330L20 -330L20 40L0 110L-16 40Z", {
      fill: "#6b5338",
      opacity: 0.3,
      transform: "translate(20 4)",
    }),
    path(body, { fill: barrel }),
    rect(-21, -66, 42, 14, { fill: materials.brass }),
    path("M-18 -52L18 -52L14 34L-14 34Z", { fill: paint.dark }),
    path("M-13 34L13 34C12 70 4 92 0 112C-4 92 -12 70 -13 34Z", {
      fill: pen.linear({ 0: tone(materials.brass, 0.5), 1: tone(materials.brass, -0.2) }, -13, 0, 13, 0),
    }),
    stroke("M0 60L0 104", paint.dark, 2.4),
    ellipse(0, 58, 4, 4, { fill: paint.dark }),
  ].join("");
}
