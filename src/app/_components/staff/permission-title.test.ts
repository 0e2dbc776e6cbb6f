import { describe, expect, test } from "vitest";
import { permissions } from "@/server/platform/permissions";
import { locales } from "@/shared/locales";
import { permissionTitle } from "./permission-title";
import { roleTitle } from "./role-title";

describe.each(locales)("in %s", (locale) => {
  test.each(permissions)("%s has words of its own", (permission) => {
    expect(permissionTitle(permission, locale)).not.toBe(permission);
  });

  test("a role that comes with the shop has the reader's words, an own one its title as it is", () => {
    const title = roleTitle({ code: "support", title: null }, locale);
    expect(title).not.toBe("support");
    expect(roleTitle({ code: "own-1", title: "<b>Lager</b>" }, locale)).toBe("<b>Lager</b>");
    expect(roleTitle({ code: "toString", title: null }, locale)).toBe("toString");
  });
});
