/**
 * An account that a demo comes with.
 * @typedef {{ email: string, name: string, password: string, role: string | null }} DemoAccount
 */

/**
 * The accounts of a demo, with the passwords of this install; none elsewhere.
 * @param {Record<string, string | undefined>} env
 * @returns {DemoAccount[]}
 */
export function demoAccounts({ GOMALL_DEMO, DEMO_CUSTOMER_PASSWORD, DEMO_ADMIN_PASSWORD }) {
  if (GOMALL_DEMO !== "1" || !DEMO_CUSTOMER_PASSWORD || !DEMO_ADMIN_PASSWORD) return [];
  return [
    {
      ...{ email: "customer@gomall.example", name: "Demo customer" },
      ...{ password: DEMO_CUSTOMER_PASSWORD, role: null },
    },
    {
      ...{ email: "admin@gomall.example", name: "Demo admin" },
      ...{ password: DEMO_ADMIN_PASSWORD, role: "admin" },
    },
  ];
}
