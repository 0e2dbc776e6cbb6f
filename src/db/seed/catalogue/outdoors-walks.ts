import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { SeedOption, SeedProduct } from "./types";

const bootColours = ["rust", "graphite"] as const;

const bootSizes: SeedOption = {
  code: "size",
  title: { en: "Size", zh: "尺码" },
  values: ["38", "39", "40", "41", "42", "43", "44"].map((code) => ({
    code,
    title: { en: `EU ${code}`, zh: `${code} 码` },
  })),
};

const boots: SeedProduct = {
  key: "scree-boots",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["outdoors"],
  slug: { en: "scree-walking-boots", zh: "登山靴-碎石坡" },
  title: { en: "Scree Walking Boots", zh: "碎石坡徒步靴" },
  summary: {
    en: "Full-grain leather, a sewn welt and a sole that any cobbler can replace.",
    zh: "头层牛皮，缝合沿条，鞋底任何鞋匠都能换。",
  },
  description: {
    en: paragraphs(
      "For paths that are marked and the bit after the marks end. The upper is one piece of 2.6 mm leather with a single seam at the heel, lined with calf rather than membrane: it breathes, dries, and lasts.",
      "Zwiegenäht, as they say in the Allgäu: stitched twice through upper, insole and midsole. When the lugs are gone, in five years or fifty thousand steps a month, you send them to us or take them round the corner.",
      "Walk them in on short rounds first. True to size; if you wear thick socks, half a size up.",
    ),
    zh: paragraphs(
      "给有路标的路，也给路标走完之后的那一段。鞋面是一整张 2.6 毫米牛皮，只在脚跟有一道缝；内里用小牛皮而不用薄膜，透气，干得快，也更耐穿。",
      "双线缝合沿条，鞋面、内底、中底一针穿透，缝两道。等齿纹磨平——五年也好，每月五万步也好——寄给我们，或者拿去街角的鞋匠那儿换底。",
      "先走短途磨合。尺码标准；要穿厚袜，选大半码。",
    ),
  },
  options: [colourOption(bootColours), bootSizes],
  variants: variantGrid({
    sku: "FW-SCREE",
    seconds: ["38", "39", "40", "41", "42", "43", "44"],
    priceMinor: 24900,
    weightGrams: 1480,
    rows: [
      { code: "rust", stock: [3, 6, 8, 9, 11, 7, 2] },
      { code: "graphite", stock: [0, 4, 6, 10, 8, 5, 1] },
    ],
  }),
  images: picturesByColour(bootColours, [
    {
      picture: (colour) => ({ kind: "boots", view: "front", colour }),
      en: (colour) => `A pair of Scree Walking Boots in ${colour}, laced, from the side`,
      zh: (colour) => `一双系好鞋带的碎石坡徒步靴（${colour}）侧面`,
    },
    {
      picture: (colour) => ({ kind: "boots", view: "summit", colour }),
      colours: ["rust"],
      en: (colour) => `Scree Walking Boots in ${colour} on a rock before hills`,
      zh: (colour) => `山丘前岩石上的碎石坡徒步靴（${colour}）`,
    },
  ]),
};

const bellColours = ["coral", "butter", "ink"] as const;

const bell: SeedProduct = {
  key: "by-your-leave-bell",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["outdoors"],
  slug: { en: "by-your-leave-bicycle-bell", zh: "车铃-借过" },
  title: { en: "By-Your-Leave Bicycle Bell", zh: "借过自行车铃" },
  summary: {
    en: "A spun brass dome with one clear note that says please.",
    zh: "黄铜旋压铃盖，一声清亮，听着像说“劳驾”。",
  },
  description: {
    en: paragraphs(
      "Two rings are an argument; one is a request. Ours is an E, it carries for forty metres and is gone in three seconds.",
      "The dome is spun from brass and enamelled like a pot. The hammer hangs on a spring of its own, so cobblestones don't set it off.",
      "Fits bars of 22 to 26 mm. One screw, a coin will do.",
    ),
    zh: paragraphs(
      "按两下是吵架，按一下是请求。我们的铃是 E 音，传得出四十米，三秒就散。",
      "铃盖用黄铜旋压，再像锅一样上珐琅。铃锤单独挂一根弹簧，过石板路不会自己响。",
      "适配 22–26 毫米车把。一颗螺丝，用硬币就能拧。",
    ),
  },
  options: [colourOption(bellColours)],
  variants: variantGrid({
    sku: "FW-BELL",
    priceMinor: 1900,
    weightGrams: 140,
    rows: [
      { code: "coral", stock: [33] },
      { code: "butter", stock: [26] },
      { code: "ink", stock: [40] },
    ],
  }),
  images: picturesByColour(bellColours, [
    {
      picture: (colour) => ({ kind: "bell", view: "front", colour }),
      en: (colour) => `By-Your-Leave Bicycle Bell in ${colour} with its thumb lever`,
      zh: (colour) => `借过自行车铃（${colour}）与拨杆`,
    },
    {
      picture: (colour) => ({ kind: "bell", view: "handlebar", colour }),
      colours: ["coral"],
      en: (colour) => `By-Your-Leave Bicycle Bell in ${colour}, ringing on a handlebar with a leather grip`,
      zh: (colour) => `装在车把上、正在响的借过自行车铃（${colour}），皮质握把`,
    },
  ]),
};

const boxColours = ["pine", "clay"] as const;

const lunchBox: SeedProduct = {
  key: "noonday-lunch-box",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["outdoors", "kitchen"],
  slug: { en: "noonday-lunch-box", zh: "饭盒-正午钟" },
  title: { en: "Noonday Lunch Box", zh: "正午钟双层饭盒" },
  summary: {
    en: "Two tiers of steel, a wooden lid that serves as a plate, and straps that hold it all.",
    zh: "两层不锈钢，木盖翻过来能当盘子，织带一扣全拎走。",
  },
  description: {
    en: paragraphs(
      "Rice below, everything else above, and nothing meets before it should. Together they hold 1.2 litres, which is lunch, or lunch and a modest supper.",
      "The lid is acacia with a silicone edge; turned over it is a board for the apple. The straps buckle with one hand, the other being on the bicycle.",
      "Steel tiers go in the dishwasher and, without the lid, in the oven. Not for the microwave.",
    ),
    zh: paragraphs(
      "下层装饭，上层装菜，该见面之前谁也碰不着谁。两层共 1.2 升，一顿午饭，或者午饭加一顿清淡的晚饭。",
      "盖子是相思木，嵌硅胶圈；翻过来就是切苹果的小板。织带单手就能扣，另一只手还扶着车把。",
      "钢盒可进洗碗机，去盖可进烤箱；不能进微波炉。",
    ),
  },
  options: [colourOption(boxColours)],
  variants: variantGrid({
    sku: "FW-NOON",
    priceMinor: 3800,
    weightGrams: 610,
    rows: [
      { code: "pine", stock: [23] },
      { code: "clay", stock: [17] },
    ],
  }),
  images: picturesByColour(boxColours, [
    {
      picture: (colour) => ({ kind: "lunch-box", view: "front", colour }),
      en: (colour) => `Noonday Lunch Box, closed, with straps in ${colour} and a wooden lid`,
      zh: (colour) => `盖好的正午钟双层饭盒，织带（${colour}），木盖`,
    },
    {
      picture: (colour) => ({ kind: "lunch-box", view: "open", colour }),
      colours: ["pine"],
      en: () => "The two tiers of the Noonday Lunch Box, filled with rice, tomatoes, rolls and eggs",
      zh: () => "打开的正午钟双层饭盒，装着米饭、番茄、寿司卷和鸡蛋",
    },
  ]),
};

export const walkProducts: readonly SeedProduct[] = [boots, bell, lunchBox];
