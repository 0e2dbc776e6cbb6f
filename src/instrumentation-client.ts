/** What the style sheet looks at while another page is on its way. */
const mark = "travelling";

/**
 * Marks the document when the router sets out for another page. Going back is over before the router hears of it, and
 * a browser that never tells when it has arrived gets no mark at all.
 */
export function onRouterTransitionStart(_url: string, type: "push" | "replace" | "traverse"): void {
  if (type !== "traverse" && "navigation" in window) document.documentElement.dataset[mark] = "";
}

// The router writes the new address when the new page is shown.
if ("navigation" in window) {
  window.navigation.addEventListener("currententrychange", () => {
    delete document.documentElement.dataset[mark];
  });
}
