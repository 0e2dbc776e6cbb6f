import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, room, sheet, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { sprig } from "./greens";

/** A bar of soap on its wooden rest before the box, or wet and in foam. */
export function drawSoap(pen: Pen, paint: Paint, view: PictureView<"soap">): string {
  if (view === "foam") return sheet(pen, paint.ground) + foamy(pen, paint);
  return [
    room(pen, paint.ground, 860, { x: 600, y: 500, r: 400 }),
    sprig(880, 850, 12, 330),
    standShadow(pen, 620, 888, 220, paint.ground),
    soapBox(pen, paint),
    standShadow(pen, 480, 1000, 240, paint.ground),
    soapBar(pen, paint),
  ].join("");
}

/** The upright box alone, standing at y 884 around x 620. */
export function soapBox(pen: Pen, paint: Paint): string {
  const side = "M800 400L850 376L850 850L800 884Z";
  return [
    path(side, { fill: paint.deep }),
    path("M440 400L490 376L850 376L800 400Z", { fill: paint.bright }),
    rect(440, 400, 360, 484, {
      fill: pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.shade }, 440, 400, 800, 884),
    }),
    rect(476, 450, 288, 300, { fill: materials.paper }),
    rect(486, 460, 268, 280, { fill: "none", stroke: paint.base, "stroke-width": 4 }),
    group({ transform: "translate(620 624)" }, emblem(paint.base, 54)),
    stroke("M540 796L700 796M570 826L670 826", paint.trim, 7, { opacity: 0.85 }),
    path("M440 400L520 400L440 760Z", { fill: "#ffffff", opacity: 0.14 }),
  ].join("");
}

/** The bar on its slatted rest, standing at y 1000 around x 480. */
export function soapBar(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  const soap = mix(paint.base, "#fbf3e3", 0.45);
  const d =
    "M306 876C300 850 316 826 350 824L610 824C644 826 660 850 654 876L648 930C644 952 628 962 604 962L356 962C332 962 316 952 312 930Z";
  return [
    form(pen, d, {
      fill: pen.linear({ 0: tone(soap, 0.4), 0.4: soap, 1: tone(soap, -0.22) }, 0, 824, 0, 962),
      turn: 14,
      inside: [
        path(
          "M300 890C380 860 440 910 520 880C580 860 620 890 670 872L670 900C620 916 580 890 520 908C440 938 380 890 300 918Z",
          { fill: tone(soap, -0.22), opacity: 0.5 },
        ),
        stroke("M330 846C420 836 540 836 626 846", "#ffffff", 9, { opacity: 0.6 }),
      ],
    }),
    group({ transform: "translate(480 876) scale(1 0.42)" }, emblem(tone(soap, -0.34), 32, false)),
    rect(262, 958, 436, 22, { rx: 6, fill: pen.linear({ 0: tone(wood, 0.34), 1: wood }, 0, 958, 0, 980) }),
    ...[300, 610].map((x) => rect(x, 978, 50, 24, { rx: 4, fill: tone(wood, -0.28) })),
    stroke("M372 958L372 980M480 958L480 980M588 958L588 980", tone(wood, -0.4), 5),
  ].join("");
}

function foamy(pen: Pen, paint: Paint): string {
  const soap = mix(paint.base, "#fbf3e3", 0.45);
  const d =
    "M330 470C330 420 370 390 420 390L780 390C830 390 870 420 870 470L870 730C870 780 830 810 780 810L420 810C370 810 330 780 330 730Z";
  const bubbles = [
    [300, 740, 70],
    [380, 810, 84],
    [480, 850, 66],
    [560, 810, 58],
    [250, 640, 50],
    [330, 660, 56],
    [620, 860, 44],
    [214, 720, 34],
    [880, 430, 58],
    [820, 370, 46],
    [930, 500, 40],
    [760, 350, 30],
    [440, 770, 44],
    [520, 770, 30],
    [690, 830, 30],
    [900, 370, 24],
  ] as const;
  return group(
    { transform: "rotate(-12 600 600)" },
    ellipse(600, 640, 420, 320, { fill: "#ffffff", opacity: 0.22 }),
    castShadow(d, paint.ground),
    form(pen, d, {
      fill: pen.linear({ 0: tone(soap, 0.36), 0.5: soap, 1: tone(soap, -0.14) }, 330, 390, 870, 810),
      turn: 22,
      inside: [
        path(
          "M300 560C420 500 500 620 620 560C720 512 800 580 900 540L900 590C800 630 720 562 620 610C500 670 420 550 300 610Z",
          { fill: tone(soap, -0.2), opacity: 0.4 },
        ),
        stroke("M366 480C366 440 390 424 430 424L700 424", "#ffffff", 12, { opacity: 0.55 }),
      ],
    }),
    group({ transform: "translate(604 622)" }, emblem(tone(soap, -0.34), 72)),
    group({ transform: "translate(600 616)" }, emblem(tone(soap, 0.3), 72)),
    ...bubbles.map(([x, y, r]) => bubble(pen, x, y, r)),
  );
}

function bubble(pen: Pen, x: number, y: number, r: number): string {
  const fill = pen.radial({ 0: "#ffffff66", 0.7: "#ffffff99", 0.94: "#ffffffee", 1: "#dfeaf0" }, x, y, r);
  return [
    ellipse(x, y, r, r, { fill }),
    ellipse(x - r * 0.36, y - r * 0.4, r * 0.24, r * 0.14, {
      fill: "#ffffff",
      opacity: 0.95,
      transform: `rotate(-36 ${x - r * 0.36} ${y - r * 0.4})`,
    }),
    ellipse(x + r * 0.4, y + r * 0.42, r * 0.1, r * 0.08, { fill: "#ffffff", opacity: 0.8 }),
  ].join("");
}
