/** Baton in Node: what it decides, what it refuses, and that it decides as the other ways do. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { Policy } from "./baton.mjs";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const example = (name) => [path(`../../${name}/policy.baton`), path(`../../${name}/chats.jsonl`)];

test("facts and messages decide", () => {
  const chat = new Policy(example("smallest")[0]).chat();
  assert.equal(typeof chat.decide().outcome, "string");
  chat.receive("customer", "Can I talk to a human, please?");
  assert.equal(chat.decision().outcome, chat.decide().outcome);
  assert.deepEqual(chat.explanation().decision, chat.decision());
});

test("a message says when it was written", () => {
  const chat = new Policy(example("smallest")[0]).chat();
  chat.receive("bot", "Hello", { at: new Date("2026-11-20T15:00:00Z"), confidence: 0.4, label: "greeting" });
  assert.equal(chat.decision().now, "2026-11-20T15:00:00Z");
  assert.throws(() => chat.receive("bot", "Hello", { confidence: 2 }), { code: "E0603" });
  assert.throws(() => chat.receive("bot", "Hello", { at: new Date(NaN) }), RangeError);
});

test("what does not fit is refused with its code", () => {
  const policy = new Policy(example("inbound-sales")[0]);
  assert.match(policy.digest, /^sha256:/);
  const chat = policy.chat();
  assert.throws(() => chat.set("lead.budget", true), { code: "E0605", message: /lead\.budget/ });
  assert.throws(() => chat.set("lead.bugdet", 1), /no fact/);
  assert.throws(() => chat.read("{"), { code: "E0601" });
  assert.throws(() => chat.receive("nobody", "x"), /sender/);
  assert.throws(() => new Policy("there/is/none.baton"), Error);
  assert.throws(() => new Policy(7), TypeError);
});

for (const name of ["smallest", "inbound-sales", "support", "languages"]) {
  test(`the chats of ${name} go where C sends them`, () => {
    const ours = spawnSync(process.execPath, [path("route.mjs"), ...example(name)], { encoding: "utf8" });
    const theirs = spawnSync(path("../../../.build/embedding/route"), example(name), { encoding: "utf8" });
    assert.equal(ours.stdout, theirs.stdout);
    assert.notEqual(ours.stdout, "");
    assert.equal(ours.status, 0);
  });
}
