/* The small journey model of small-kernel-life.ts in C; the tables come from the generated tables.h. Prints CPU ms and totals. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "tables.h"

enum { EVENTS = 8, NEEDS, ORDERS, ABANDONED, CONTACTS, SOLVED, LOST, REVENUE, MINUTES, TOTALS };
enum { NEED = 1, VISIT, CONTACT };

static const int32_t YEAR = 525600;
static const double NEED_GAP = 41000;
static const double VISIT_GAP = 2880;

static inline uint32_t rotate(uint32_t x, int by) { return (x << by) | (x >> (32 - by)); }

#define ROUND(a, b, c, d, left, right) \
  a += b; b = rotate(b, left) ^ a; c += d; d = rotate(d, right) ^ c;
#define FOUR_EVEN ROUND(x0, x1, x2, x3, 10, 26) ROUND(x0, x3, x2, x1, 11, 21) ROUND(x0, x1, x2, x3, 13, 27) ROUND(x0, x3, x2, x1, 23, 5)
#define FOUR_ODD ROUND(x0, x1, x2, x3, 6, 20) ROUND(x0, x3, x2, x1, 17, 11) ROUND(x0, x1, x2, x3, 25, 10) ROUND(x0, x3, x2, x1, 18, 20)

/* Threefry-4x32 with 12 rounds. */
static inline void threefry(const uint32_t k[5], uint32_t c0, uint32_t c1, uint32_t c2, uint32_t c3, uint32_t out[4]) {
  uint32_t x0 = c0 + k[0], x1 = c1 + k[1], x2 = c2 + k[2], x3 = c3 + k[3];
  FOUR_EVEN
  x0 += k[1]; x1 += k[2]; x2 += k[3]; x3 += k[4] + 1;
  FOUR_ODD
  x0 += k[2]; x1 += k[3]; x2 += k[4]; x3 += k[0] + 2;
  FOUR_EVEN
  x0 += k[3]; x1 += k[4]; x2 += k[0]; x3 += k[1] + 3;
  out[0] = x0; out[1] = x1; out[2] = x2; out[3] = x3;
}

static inline double unit_exponential(uint32_t u) {
  int z = u == 0 ? 32 : __builtin_clz(u);
  double position = (u + 0.5) * SCALE[z];
  int j = (int)(position + 0.5);
  double r = (position - j) * RECIPROCAL[j - 256];
  return (z + 1) * LN2 - LOGARITHM[j - 256] - (r - 0.5 * r * r);
}

static inline int choose(const double *t, uint32_t u) {
  return (u >= t[0]) + (u >= t[1]) + (u >= t[2]) + (u >= t[3]) + (u >= t[4]) + (u >= t[5]) + (u >= t[6]);
}

static void year(const struct world *world, const uint32_t k[5], uint32_t customer, double *totals) {
  uint32_t words[4];
  int32_t minute = 0;
  double satisfaction = 0.5;
  int last = 8;
  int events = 0;
  for (uint32_t need = 0;; need++) {
    threefry(k, customer, NEED, need, 0, words);
    events++;
    minute += 1 + (int32_t)(unit_exponential(words[0]) * NEED_GAP);
    if (minute >= YEAR) break;
    totals[NEEDS]++;
    int32_t value = 2000 + (int32_t)(unit_exponential(words[1]) * 6000);
    uint32_t churn_word = words[2];
    for (uint32_t visit = 0; minute < YEAR; visit++) {
      threefry(k, customer, VISIT, need, visit, words);
      events++;
      int channel = choose(world->choice + 7 * last, words[0]);
      last = channel;
      totals[channel]++;
      const double *ends = world->outcome + 3 * (17 * channel + (int)(16 * satisfaction));
      uint32_t u = words[1];
      minute += 1 + (int32_t)(unit_exponential(words[2]) * VISIT_GAP);
      if (u < ends[0]) {
        totals[ORDERS]++;
        totals[REVENUE] += value;
        satisfaction += 0.2 * (1 - satisfaction);
        break;
      }
      if (u < ends[1]) {
        totals[ABANDONED]++;
        satisfaction -= 0.1 * satisfaction;
        break;
      }
      if (u < ends[2]) continue;
      threefry(k, customer, CONTACT, need, visit, words);
      events++;
      totals[CONTACTS]++;
      totals[MINUTES] += (int32_t)(unit_exponential(words[0]) * world->handle[channel] + 0.5);
      if (words[1] < world->solved[channel]) {
        totals[SOLVED]++;
        satisfaction += 0.3 * (1 - satisfaction);
      } else {
        satisfaction -= 0.3 * satisfaction;
      }
    }
    if (churn_word < world->churn[(int)(16 * satisfaction)]) {
      totals[LOST]++;
      break;
    }
  }
  totals[EVENTS] += events;
}

int main(int count, char **arguments) {
  uint32_t customers = count > 1 ? (uint32_t)atoi(arguments[1]) : 100000;
  uint32_t k[5] = {KEY[0], KEY[1], KEY[2], KEY[3], 0x1bd11bda ^ KEY[0] ^ KEY[1] ^ KEY[2] ^ KEY[3]};
  double totals[2][TOTALS] = {{0}};
  struct timespec start, end;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
  for (int strategy = 0; strategy < 2; strategy++) {
    for (uint32_t customer = 0; customer < customers; customer++) year(&WORLDS[strategy], k, customer, totals[strategy]);
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  printf("[%.6f", (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6);
  for (int strategy = 0; strategy < 2; strategy++) {
    for (int i = 0; i < TOTALS; i++) printf(",%.0f", totals[strategy][i]);
  }
  printf("]\n");
}
