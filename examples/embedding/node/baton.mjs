/** Baton in Node: when does a chatbot hand a conversation to a person, to whom, and with what in hand? */
import { createRequire } from "node:module";

const addon = createRequire(import.meta.url)(process.env.BATON_ADDON ?? "./baton.node");
const senders = ["customer", "bot", "agent"];

/** A policy: read, checked and compiled. */
export class Policy {
  #handle;

  /** Reads a policy from a file, `.baton` or compiled; throws what is wrong with it. */
  constructor(path) {
    this.#handle = addon.load(path);
  }

  /** `sha256:…` over the policy's sources and tables. */
  get digest() {
    return addon.digest(this.#handle);
  }

  /** A chat held against this policy, of which nothing is known yet but what is given. */
  chat(content) {
    const chat = new Chat(this.#handle);
    if (content !== undefined) chat.read(content);
    return chat;
  }
}

/** A chat held against a policy; what comes in costs only itself. */
export class Chat {
  #policy;
  #handle;

  constructor(policy) {
    this.#policy = policy;
    this.#handle = addon.newChat(policy);
  }

  /** Takes a chat, an object or its JSON, in place of all that was told before. */
  read(content) {
    addon.read(this.#handle, typeof content === "string" ? content : JSON.stringify(content));
  }

  /** Gives a fact by its path; null says that it is unknown. */
  set(fact, value) {
    addon.set(this.#policy, this.#handle, fact, JSON.stringify(value));
  }

  /** Adds a message of the customer, the bot or an agent after the others; `at` is a `Date`. */
  receive(sender, text, { at, confidence, label } = {}) {
    const time = at?.getTime();
    if (Number.isNaN(time)) throw new RangeError("`at` is no time");
    addon.receive(this.#handle, senders.indexOf(sender), text, time, confidence, label);
  }

  /** What the policy decides, in short: `{outcome, team, rule}`. */
  decide() {
    return addon.decide(this.#policy, this.#handle);
  }

  /** The whole decision with everything that the handoff needs. */
  decision() {
    return JSON.parse(addon.decision(this.#handle));
  }

  /** Why it was decided so. */
  explanation() {
    return JSON.parse(addon.explanation(this.#handle));
  }
}
