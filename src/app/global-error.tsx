"use client";

const look = {
  font: "1rem/1.6 system-ui, sans-serif",
  maxWidth: "36rem",
  margin: "20vh auto",
  padding: "0 1rem",
};

/** When even the document couldn't be made. It knows neither the language nor the style sheet, so it does without. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body style={look}>
        <title>GoMall</title>
        <h1>Something went wrong</h1>
        <p>The fault is ours. Please try again in a moment.</p>
        <h2 lang="zh-Hans">出了点问题</h2>
        <p lang="zh-Hans">这是我们的问题，请稍后再试。</p>
        <button type="button" onClick={() => retry()}>
          Try again · 再试一次
        </button>
      </body>
    </html>
  );
}
