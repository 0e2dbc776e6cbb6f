import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, form, sheet, stitches } from "@/db/seed/pictures/parts";
import { group, mirroredOutline, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const torso =
  "M448 250C424 268 398 280 370 290C384 396 392 480 392 556C394 720 388 880 382 1024C450 1046 750 1046 818 1024C812 880 806 720 808 556C808 480 816 396 830 290C802 280 776 268 752 250C712 336 488 336 448 250Z";
const sleeve =
  "M374 288C318 310 264 368 222 446C198 490 178 534 164 576C210 618 270 648 326 660C344 618 370 582 392 556C396 464 390 372 374 288Z";
const collar =
  "M448 250C480 342 548 378 600 378C652 378 720 342 752 250L726 240C704 312 650 344 600 344C550 344 496 312 474 240Z";
const insideNeck = "M474 240C520 226 680 226 726 240C704 316 650 348 600 348C550 348 496 316 474 240Z";
const outline = `${torso}${sleeve}${mirroredOutline(sleeve, 600)}`;

/** A T-shirt with a chest pocket, laid out or folded. */
export function drawTShirt(pen: Pen, paint: Paint, view: PictureView<"t-shirt">): string {
  if (view === "folded") return sheet(pen, paint.ground) + pile(pen, paint);
  return sheet(pen, paint.ground) + castShadow(outline, paint.ground) + tShirt(pen, paint);
}

/** The garment alone, for pictures of several things. */
export function tShirt(pen: Pen, paint: Paint): string {
  return [sleeves(pen, paint), body(pen, paint), neck(pen, paint), pocket(pen, paint)].join("");
}

function sleeves(pen: Pen, paint: Paint): string {
  const sides = [
    {
      turned: (d: string) => d,
      fill: pen.linear({ 0: paint.lit, 1: paint.base }, 190, 420, 400, 560),
      x: (x: number) => x,
      sign: 1,
    },
    {
      turned: (d: string) => mirroredOutline(d, 600),
      fill: pen.linear({ 0: paint.base, 1: paint.shade }, 800, 420, 1040, 600),
      x: (x: number) => 1200 - x,
      sign: -1,
    },
  ];
  return sides
    .map(({ turned, fill, x, sign }) =>
      [
        form(pen, turned(sleeve), {
          fill,
          turn: 18,
          inside: [
            crease(pen, [x(392), 560], [x(270), 470], paint.deep, {
              bend: 16 * sign,
              width: 28 * sign,
              opacity: 0.4,
            }),
            crease(pen, [x(380), 590], [x(250), 560], paint.deep, {
              bend: 8 * sign,
              width: 22 * sign,
              opacity: 0.35,
            }),
            crease(pen, [x(340), 330], [x(220), 500], paint.bright, {
              bend: 14 * sign,
              width: 22 * sign,
              opacity: 0.55,
            }),
          ],
        }),
        stitches(
          turned("M172 558C216 598 276 628 334 640M178 546C222 586 280 616 340 628"),
          paint.deep,
          2.4,
          0.5,
        ),
      ].join(""),
    )
    .join("");
}

function body(pen: Pen, paint: Paint): string {
  const fill = pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.base }, 380, 280, 830, 1000);
  return [
    form(pen, torso, {
      fill,
      turn: 24,
      inside: [
        crease(pen, [392, 572], [540, 690], paint.deep, { bend: -18, width: -32, opacity: 0.36 }),
        crease(pen, [392, 620], [500, 770], paint.deep, { bend: -10, width: -26, opacity: 0.28 }),
        crease(pen, [808, 572], [660, 690], paint.deep, { bend: 18, width: 32, opacity: 0.45 }),
        crease(pen, [808, 620], [710, 790], paint.deep, { bend: 10, width: 28, opacity: 0.36 }),
        crease(pen, [430, 1032], [500, 800], paint.deep, { bend: 14, width: 26, opacity: 0.26 }),
        crease(pen, [760, 1032], [690, 840], paint.deep, { bend: -10, width: -34, opacity: 0.34 }),
        crease(pen, [424, 400], [430, 900], paint.bright, { bend: -24, width: 34, opacity: 0.5 }),
      ],
    }),
    stroke("M372 292C386 396 394 480 393 560M828 292C814 396 806 480 807 560", paint.deep, 3.6, {
      opacity: 0.5,
    }),
    stitches("M384 1000C452 1022 748 1022 816 1000M384 988C452 1010 748 1010 816 988", paint.deep, 2.4, 0.5),
    path("M392 912L418 912L418 956L392 956Z", { fill: paint.accent }),
    path("M399 934a6 6 0 0 1 12 0Z", { fill: materials.cream }),
  ].join("");
}

function neck(pen: Pen, paint: Paint): string {
  const ring = pen.linear({ 0: paint.bright, 0.5: paint.lit, 1: paint.shade }, 450, 240, 750, 380);
  return [
    form(pen, insideNeck, {
      fill: paint.deep,
      turn: 0,
      inside: [
        path("M474 240C520 226 680 226 726 240C716 272 484 272 474 240Z", { fill: paint.shade }),
        rect(572, 262, 56, 34, { rx: 4, fill: materials.cream }),
        path("M592 285a8 8 0 0 1 16 0Z", { fill: paint.accent }),
      ],
    }),
    path(collar, { fill: paint.deep, opacity: 0.4, transform: "translate(6 10)" }),
    form(pen, collar, { fill: ring, turn: 5 }),
    stitches("M450 284C484 362 550 392 600 392C650 392 716 362 750 284", paint.deep, 2.4, 0.5),
  ].join("");
}

function pocket(pen: Pen, paint: Paint): string {
  const d = "M652 500L768 500L768 604C768 616 760 624 750 628L710 642L670 628C660 624 652 616 652 604Z";
  const fill = pen.linear({ 0: paint.lit, 1: paint.base }, 650, 500, 770, 640);
  return [
    path(d, { fill: paint.deep, opacity: 0.4, transform: "translate(6 7)" }),
    path(d, { fill }),
    stroke("M652 524L768 524", paint.deep, 2.4, { opacity: 0.45 }),
    stitches(
      "M661 532L661 602C661 610 666 616 674 619L710 632L746 619C754 616 759 610 759 602L759 532",
      paint.deep,
      2.4,
      0.5,
    ),
  ].join("");
}

function pile(pen: Pen, paint: Paint): string {
  const slab =
    "M322 236C322 222 332 212 346 212L854 212C868 212 878 222 878 236L878 952C878 972 866 984 846 984L354 984C334 984 322 972 322 952Z";
  const below = (colour: string, turn: number, dx: number, dy: number): string =>
    group(
      { transform: `translate(${dx} ${dy}) rotate(${turn} 600 600)` },
      castShadow(slab, paint.ground),
      form(pen, slab, { fill: colour, turn: 18 }),
    );
  return [
    below(tone(paint.accent, 0.25), 7, 10, 26),
    below(materials.cream, -4, -8, 14),
    group(
      { transform: "rotate(1.5 600 600)" },
      castShadow(slab, paint.ground, 0.7),
      foldedShirt(pen, paint, slab),
    ),
  ].join("");
}

function foldedShirt(pen: Pen, paint: Paint, slab: string): string {
  const fill = pen.linear({ 0: paint.lit, 0.7: paint.base, 1: paint.shade }, 330, 212, 880, 1000);
  return [
    form(pen, slab, {
      fill,
      turn: 22,
      inside: [
        path("M322 212L402 212C374 460 372 760 386 984L322 984Z", { fill: paint.bright, opacity: 0.35 }),
        path("M878 212L800 212C826 460 830 760 816 984L878 984Z", { fill: paint.deep, opacity: 0.22 }),
        crease(pen, [326, 640], [560, 700], paint.deep, { bend: 10, width: 26, opacity: 0.3 }),
        crease(pen, [874, 700], [640, 790], paint.deep, { bend: -6, width: -30, opacity: 0.36 }),
        crease(pen, [350, 980], [520, 880], paint.deep, { bend: 8, width: 22, opacity: 0.26 }),
      ],
    }),
    group({ transform: "translate(0 -30)" }, neck(pen, paint)),
    group({ transform: "translate(6 -70)" }, pocket(pen, paint)),
    stroke("M326 960C420 968 780 968 874 960", paint.deep, 3, { opacity: 0.35 }),
  ].join("");
}
