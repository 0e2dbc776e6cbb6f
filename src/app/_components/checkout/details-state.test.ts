import { expect, test } from "vitest";
import { detailsFrom, openDetails, postedDetails } from "./details-state";

test("what was posted comes back as typed, blanks and mistakes included", () => {
  const form = new FormData();
  form.set("email", " Not an address ");
  form.set("postalCode", "abc");
  expect(postedDetails(form)).toMatchObject({ email: " Not an address ", postalCode: "abc", city: "" });
});

test("a file, a missing field and a field that the form doesn't have are no details", () => {
  const form = new FormData();
  form.set("name", new File(["x"], "x.txt"));
  form.set("role", "admin");
  const details = postedDetails(form);
  expect(details.name).toBe("");
  expect(details).not.toHaveProperty("role");
});

test("what is read back from the browser's store may be anything", () => {
  expect(detailsFrom({ email: 7, city: null, name: "Ada" })).toMatchObject({
    email: "",
    city: "",
    name: "Ada",
  });
});

test("the form opens with what was saved, else with the guessed country alone", () => {
  const address = {
    name: "Ada",
    line1: "Weg 1",
    city: "Berlin",
    postalCode: "10115",
    country: "DE" as const,
  };
  expect(openDetails({ email: "a@example.com", address }, "US").values).toMatchObject({
    country: "DE",
    company: "",
  });
  expect(openDetails(null, "US").values).toMatchObject({ country: "US", email: "" });
});
