import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { crease, form, room, standShadow, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

/** A set of bed linen tied with a ribbon, or on a made bed. */
export function drawBedding(pen: Pen, paint: Paint, view: PictureView<"bedding">): string {
  if (view === "made") return bed(pen, paint);
  return [
    room(pen, paint.ground, 860, { x: 600, y: 500, r: 410 }),
    standShadow(pen, 600, 932, 330, paint.ground),
    beddingStack(pen, paint),
  ].join("");
}

/** The folded set alone, standing at y 926 around x 600. */
export function beddingStack(pen: Pen, paint: Paint): string {
  const pale = mix(paint.base, "#fbf3e3", 0.66);
  return [
    slab(pen, paint.base, 926, 316, 118),
    slab(pen, paint.base, 810, 308, 112),
    slab(pen, pale, 700, 300, 84),
    slab(pen, pale, 618, 292, 82),
    ribbon(pen, paint),
  ].join("");
}

/** One folded cloth from its front edge, its lower side at y. */
function slab(pen: Pen, colour: string, y: number, half: number, height: number): string {
  const [left, right, top] = [600 - half, 600 + half, y - height];
  const d = `M${left + 10} ${y}C${left - 12} ${y - height * 0.3} ${left - 10} ${top + height * 0.2} ${left + 24} ${top}L${right - 20} ${top}C${right + 8} ${top + height * 0.2} ${right + 10} ${y - height * 0.3} ${right - 8} ${y}Z`;
  const fold = (share: number): string =>
    `M${left + 6} ${top + height * share}C${left + 160} ${top + height * (share + 0.05)} ${right - 200} ${top + height * (share - 0.04)} ${right - 4} ${top + height * share}`;
  return form(pen, d, {
    fill: pen.linear({ 0: tone(colour, 0.26), 0.5: colour, 1: tone(colour, -0.12) }, 0, top, 0, y),
    turn: 18,
    inside: [
      stroke(fold(0.34) + fold(0.68), tone(colour, -0.4), 3.4, { opacity: 0.45 }),
      stroke(fold(0.38) + fold(0.72), tone(colour, 0.5), 3, { opacity: 0.5 }),
      crease(pen, [left + 20, top + height * 0.5], [600, top + 8], tone(colour, -0.4), {
        bend: 8,
        width: 16,
        opacity: 0.2,
      }),
    ],
  });
}

function ribbon(pen: Pen, paint: Paint): string {
  const band = paint.accent;
  const bow =
    "M600 536C560 476 480 470 474 512C470 552 548 556 600 540C652 556 730 552 726 512C720 470 640 476 600 536Z";
  const tails =
    "M590 540C560 580 540 600 520 640L552 634L560 660C580 620 596 580 604 544ZM606 540C640 584 664 606 690 636L660 638L656 664C626 628 606 584 596 546Z";
  return [
    rect(576, 536, 48, 392, {
      fill: pen.linear({ 0: tone(band, 0.2), 1: tone(band, -0.12) }, 576, 0, 624, 0),
    }),
    path(tails, { fill: tone(band, -0.1) }),
    path(bow, { fill: tone(band, -0.4), opacity: 0.4, transform: "translate(4 9)" }),
    path(bow, { fill: pen.linear({ 0: tone(band, 0.3), 1: tone(band, -0.1) }, 474, 470, 726, 560) }),
    stroke("M506 512C540 506 570 522 594 536M694 512C660 506 630 522 606 536", tone(band, -0.4), 4, {
      opacity: 0.5,
    }),
    ellipse(600, 536, 26, 20, { fill: tone(band, -0.06) }),
  ].join("");
}

function bed(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  const pale = mix(paint.base, "#fbf3e3", 0.66);
  const head = "M190 400C190 372 206 356 234 356L966 356C994 356 1010 372 1010 400L1010 900L190 900Z";
  const duvet =
    "M172 700C180 660 220 640 280 634C480 616 720 616 920 634C980 640 1020 660 1028 700C1046 800 1050 900 1040 1010C900 1040 300 1040 160 1010C150 900 154 800 172 700Z";
  const fold =
    "M172 706C180 660 220 640 280 634C480 616 720 616 920 634C980 640 1020 660 1028 706C900 760 300 760 172 706Z";
  return [
    room(pen, paint.ground, 980, null),
    picture(pen, paint),
    standShadow(pen, 600, 1074, 500, paint.ground),
    ...[204, 956].map((x) => rect(x, 980, 40, 100, { rx: 6, fill: tone(wood, -0.25) })),
    form(pen, head, {
      fill: pen.linear({ 0: tone(wood, 0.28), 1: tone(wood, -0.1) }, 0, 356, 0, 900),
      turn: 14,
      inside: [
        stroke("M354 356L354 700M518 356L518 700M682 356L682 700M846 356L846 700", tone(wood, -0.3), 4, {
          opacity: 0.5,
        }),
      ],
    }),
    pillow(pen, pale, 400, 570),
    pillow(pen, pale, 800, 570),
    form(pen, duvet, {
      fill: pen.linear({ 0: paint.lit, 0.4: paint.base, 1: paint.shade }, 0, 620, 0, 1040),
      turn: 26,
      inside: [
        crease(pen, [300, 640], [230, 1020], paint.deep, { bend: 30, width: 40, opacity: 0.3 }),
        crease(pen, [520, 700], [470, 1030], paint.deep, { bend: -24, width: -34, opacity: 0.22 }),
        crease(pen, [700, 690], [760, 1030], paint.deep, { bend: 26, width: 40, opacity: 0.28 }),
        crease(pen, [920, 660], [960, 1010], paint.deep, { bend: -20, width: -36, opacity: 0.36 }),
        crease(pen, [400, 700], [350, 1000], paint.bright, { bend: 16, width: 26, opacity: 0.4 }),
      ],
    }),
    path(fold, { fill: paint.dark, opacity: 0.25, transform: "translate(0 16)" }),
    form(pen, fold, { fill: pen.linear({ 0: tone(pale, 0.4), 1: pale }, 0, 620, 0, 750), turn: 12 }),
    stitches("M190 712C320 750 880 750 1010 712", paint.deep, 3, 0.4),
  ].join("");
}

function pillow(pen: Pen, colour: string, x: number, y: number): string {
  const d =
    "M-176 70C-196 20 -190 -70 -150 -96C-80 -116 80 -116 150 -96C190 -70 196 20 176 70C100 92 -100 92 -176 70Z";
  return group(
    { transform: `translate(${x} ${y})` },
    path(d, { fill: "#2b1d34", opacity: 0.22, transform: "translate(8 12)" }),
    form(pen, d, {
      fill: pen.linear(
        { 0: tone(colour, 0.5), 0.6: tone(colour, 0.1), 1: tone(colour, -0.1) },
        0,
        -100,
        0,
        90,
      ),
      turn: 18,
      inside: [
        crease(pen, [-170, 60], [-60, 0], tone(colour, -0.4), { bend: 12, width: 20, opacity: 0.3 }),
        crease(pen, [160, -86], [70, -30], tone(colour, -0.4), { bend: -10, width: -20, opacity: 0.3 }),
      ],
    }),
  );
}

function picture(pen: Pen, paint: Paint): string {
  return [
    rect(486, 90, 228, 200, { fill: "#2b1d34", opacity: 0.2, transform: "translate(8 14)" }),
    rect(486, 90, 228, 200, { fill: tone(materials.wood, 0.1) }),
    rect(500, 104, 200, 172, { fill: pen.linear({ 0: "#fdeccb", 1: "#f8d8b0" }, 0, 104, 0, 276) }),
    ellipse(640, 170, 30, 30, { fill: paint.accent }),
    path("M500 236C550 190 610 210 640 230C660 220 690 220 700 226L700 276L500 276Z", { fill: paint.base }),
  ].join("");
}
