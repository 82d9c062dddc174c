/** Routes the chats of a file, one JSON object a line, and says of each in a line where it goes. */
import { readFileSync } from "node:fs";
import { Policy } from "./baton.mjs";

const [policyPath, chatsPath] = process.argv.slice(2);
if (chatsPath === undefined) {
  console.error("usage: node route.mjs POLICY CHATS.jsonl");
  process.exit(2);
}
const chat = new Policy(policyPath).chat();
for (const line of readFileSync(chatsPath, "utf8").split("\n")) {
  if (line.trim() === "") continue;
  try {
    chat.read(line);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
    continue;
  }
  const { outcome, team, rule } = chat.decide();
  console.log(`${outcome} ${team ?? "-"} (${rule ?? "no rule"})`);
}
