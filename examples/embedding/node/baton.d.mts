/** What Baton reads and writes: values as JSON has them. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What is wrong with a policy or a chat; `code` is the stable code, such as E0601, or empty. */
export interface BatonError extends Error {
  readonly code: string;
}

/** What was decided, in short: where the chat goes, and where the rule stands that says so. */
export interface Ruling {
  readonly outcome: "hold" | "route" | "queue" | "ask";
  readonly team: string | null;
  readonly rule: string | null;
}

/** What more there is to say of a message. */
export interface MessageDetails {
  /** When it was written. */
  at?: Date;
  /** How sure the bot was, 0 to 1. */
  confidence?: number;
  /** The bot's own classifier's word for it. */
  label?: string;
}

export class Policy {
  constructor(path: string);
  get digest(): string;
  chat(content?: { [key: string]: Json } | string): Chat;
}

export class Chat {
  private constructor(policy: unknown);
  read(content: { [key: string]: Json } | string): void;
  set(fact: string, value: Json): void;
  receive(sender: "customer" | "bot" | "agent", text: string, details?: MessageDetails): void;
  decide(): Ruling;
  decision(): { [key: string]: Json };
  explanation(): { [key: string]: Json };
}
