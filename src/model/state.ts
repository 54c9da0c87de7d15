/**
 * A customer's state is one record of 32-bit words in a population's buffer, so that a person fits into two or three cache
 * lines and a population of any size is one allocation. Word offsets below are relative to the record. Times are minutes.
 */
export const NEVER = 0x7fffffff;

/** float32: the person's own probability of dropping out, once it has been asked for (0 = not yet). */
export const PRONENESS = 0;
export const NEED_AT = 1;
export const VISIT_AT = 2;
export const CONTACT_AT = 3;
export const ARRIVE_AT = 4;
export const CASE_AT = 5;
export const RENEW_AT = 6;
/** Deadline of the journey; and float64: value of the person's orders in millicents, once it has been asked for (0 = not yet). */
export const DEADLINE = 7;
export const VALUE = 8;
export const RATE = 10;
/** First order (or day 0 for those who were customers before); −1 = never ordered. */
export const ANCHOR = 12;
export const LAST_ORDER = 13;
/** Needs so far (16 bits) | index of the need that opened the present or last journey (16 bits) << 16 */
export const NEEDS = 14;
/** visit count (16 bits) | questions asked in this journey (8 bits) << 16 | a cart was counted (1) << 24 | the next visit resumes a session (1) << 25 */
export const VISITS = 15;
export const CART_COUNTED = 1 << 24;
export const RESUMES = 1 << 25;
export const FLAGS = 16;
/** stage (4) | last channel + 1 (8) << 4 | last device (2) << 14 | offer + 1 (8) << 16 | channel of offer (8) << 24 */
export const CONTEXT = 17;
/** Channels whose systems hold the cart (16) | the promotion (16) << 16 */
export const CARTS = 18;
/** … the case (16) | orders (16) << 16 */
export const CASES = 19;
/** Channels with consent to messages (16) | channels whose cart was filled on the phone (16) << 16 */
export const CONSENT = 20;
/** Luck's name of the open case; index of the need × 64 + kind. */
export const CASE_ID = 21;
/** contacts (8) | last channel + 1 (8) << 8 | repeats (8) << 16 | cut short (1) << 24 */
export const CASE_STATE = 22;
/** Seconds of the customer's effort in the open case, of which waiting at a desk. */
export const CASE_SECONDS = 23;
export const CASE_WAIT = 24;
/** Seconds of effort in the journey; of the journey that led to the order under way. */
export const EFFORT = 25;
export const ORDER_EFFORT = 26;
/** need index << 8 | channel of the order << 3 | shipped << 2 | broken promise << 1 | collected */
export const ORDER_STATE = 27;
/** float32 */
export const RELATION = 28;
export const PRESSURE = 29;
export const PRESSURE_AT = 30;
/**
 * From here on: the minute of each rule's next message; timers of parts that a firm may do without (`world.timersEnd` is their end);
 * the steps done by each rule in this need (8 bits each, four to a word); per slot of a cap the messages in its current window,
 * window (20) << 12 | count (12); and the words of those parts.
 */
export const RULES = 31;

export const ALIVE = 1;
export const KNOWN = 2;
export const NEAR = 4;
export const TOUCH_FIRST = 8;
export const TOUCHED = 16;
export const IN_JOURNEY = 32;
export const WAITING = 64;
export const ANSWERED = 128;
export const CASE_OPEN = 256;
export const CASE_OF_JOURNEY = 512;
export const HAD_CART = 1024;
export const SAW_EVALUATE = 2048;
export const SAW_CHECKOUT = 4096;
export const REPEATED = 8192;
export const COUNTS_FOR_REPEAT = 16384;
export const CONTRACT = 32768;
/** Segment in bits 24..31 of FLAGS; orders in bits 16..23 (saturating). */
export const SEGMENT_SHIFT = 24;
export const ORDERS_SHIFT = 16;
