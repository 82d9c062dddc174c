// Asks an HTTP service on this machine to decide chats, over connections that stay open, and tells how fast it answered.
//
//   load PORT CONNECTIONS SECONDS RATE LINES FILE [wait]
//
// RATE is requests a second over all connections, each timed from the moment when it was due, whether or not it could be
// sent then; 0 sends the next request as soon as the last is answered. LINES 0 sends one chat a request, otherwise so many
// chats a request, one a line. Without a rate and without `wait` it looks for answers all the time: the service would wake
// it with each of them otherwise, which takes the service's time, and which no client on another machine makes it do.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { mostSamples = 20000000, room = 1 << 16 };

struct request {
  char *text;
  size_t length;
};

struct connection {
  int socket;
  const struct request *request;
  size_t sent;
  double due;
  int isBusy, isChunked, hasHead;
  long left;
  char tail[8];
  char head[4096];
  size_t headLength;
};

static struct request *requests;
static long requestCount;
static float *samples;
static long sampleCount, errorCount;
static int epoll;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void readRequests(const char *path, long lines) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  char *line = NULL;
  size_t capacity = 0;
  ssize_t length;
  char *body = NULL;
  size_t size = 0;
  long count = 0;
  requests = calloc(200000, sizeof *requests);
  while (requestCount < 200000 && (length = getline(&line, &capacity, file)) > 0) {
    body = realloc(body, size + length);
    memcpy(body + size, line, length);
    size += length;
    if (++count < (lines ? lines : 1)) continue;
    struct request *request = &requests[requestCount++];
    request->text = malloc(size + 256);
    request->length = sprintf(request->text, "POST /v1/decide HTTP/1.1\r\nHost: desk\r\nContent-Type: %s\r\nContent-Length: %zu\r\n\r\n",
                              lines ? "application/x-ndjson" : "application/json", size);
    memcpy(request->text + request->length, body, size);
    request->length += size;
    size = 0;
    count = 0;
  }
  if (!requestCount) fail("no chats");
}

static void push(struct connection *c) {
  while (c->sent < c->request->length) {
    ssize_t count = send(c->socket, c->request->text + c->sent, c->request->length - c->sent, MSG_NOSIGNAL);
    if (count < 0 && errno == EAGAIN) break;
    if (count <= 0) fail("send");
    c->sent += count;
  }
  struct epoll_event event = {.events = EPOLLIN | (c->sent < c->request->length ? EPOLLOUT : 0), .data.ptr = c};
  epoll_ctl(epoll, EPOLL_CTL_MOD, c->socket, &event);
}

static void begin(struct connection *c, double due) {
  static long next;
  c->request = &requests[next++ % requestCount];
  c->sent = 0;
  c->due = due;
  c->isBusy = 1;
  c->hasHead = 0;
  c->headLength = 0;
  memset(c->tail, 0, sizeof c->tail);
  push(c);
}

// Takes what was read; true when the answer is whole.
static int take(struct connection *c, const char *bytes, size_t count) {
  if (!c->hasHead) {
    size_t free = sizeof c->head - 1 - c->headLength, part = count < free ? count : free;
    memcpy(c->head + c->headLength, bytes, part);
    size_t before = c->headLength;
    c->headLength += part;
    c->head[c->headLength] = 0;
    char *end = strstr(c->head, "\r\n\r\n");
    if (!end) return 0;
    *end = 0;
    c->hasHead = 1;
    if (strncmp(c->head, "HTTP/1.1 200", 12)) errorCount++;
    char *length = strcasestr(c->head, "\r\nContent-Length:");
    c->isChunked = !length;
    c->left = length ? atol(length + 17) : 0;
    size_t used = end + 4 - c->head - before;
    bytes += used;
    count -= used;
  }
  if (!c->isChunked) return (c->left -= count) <= 0;
  // The last chunk is empty: the answer ends with these five bytes.
  size_t keep = count < 5 ? count : 5;
  memmove(c->tail, c->tail + keep, 5 - keep);
  memcpy(c->tail + 5 - keep, bytes + count - keep, keep);
  return !memcmp(c->tail, "0\r\n\r\n", 5);
}

static int compare(const void *a, const void *b) {
  float x = *(const float *)a, y = *(const float *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  if (argc != 7 && argc != 8) return 2;
  int isPatient = argc == 8;
  int port = atoi(argv[1]), count = atoi(argv[2]);
  double seconds = atof(argv[3]), rate = atof(argv[4]);
  long lines = atol(argv[5]);
  readRequests(argv[6], lines);
  samples = malloc(mostSamples * sizeof *samples);
  epoll = epoll_create1(0);
  struct connection *connections = calloc(count, sizeof *connections);
  for (int place = 0; place < count; place++) {
    struct connection *c = &connections[place];
    c->socket = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (connect(c->socket, (struct sockaddr *)&address, sizeof address)) fail("connect");
    int yes = 1;
    setsockopt(c->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = c};
    epoll_ctl(epoll, EPOLL_CTL_ADD, c->socket, &event);
    fcntl(c->socket, F_SETFL, O_NONBLOCK);
  }
  double start = now(), end = start + seconds, due = start;
  int next = 0;
  if (!rate)
    for (int place = 0; place < count; place++) begin(&connections[place], now());
  static char bytes[room];
  struct epoll_event events[256];
  for (;;) {
    double time = now();
    if (time >= end) break;
    while (rate && due <= time) {
      int tried = 0;
      while (tried < count && connections[next].isBusy) next = (next + 1) % count, tried++;
      if (tried == count) break;
      begin(&connections[next], due);
      due += 1 / rate;
    }
    double wait = rate ? due - now() : isPatient ? 0.01 : 0;
    struct timespec pause = {.tv_nsec = wait > 0 ? (long)(wait * 1e9) : 0};
    int ready = epoll_pwait2(epoll, events, 256, &pause, NULL);
    for (int place = 0; place < ready; place++) {
      struct connection *c = events[place].data.ptr;
      if (events[place].events & EPOLLOUT) push(c);
      if (!(events[place].events & EPOLLIN)) continue;
      ssize_t got = recv(c->socket, bytes, room, 0);
      if (got < 0 && errno == EAGAIN) continue;
      if (got <= 0) fail("recv");
      if (!take(c, bytes, got)) continue;
      double answered = now();
      if (sampleCount < mostSamples) samples[sampleCount++] = answered - c->due;
      c->isBusy = 0;
      if (!rate) begin(c, answered);
    }
  }
  double took = now() - start;
  qsort(samples, sampleCount, sizeof *samples, compare);
  double perRequest = lines ? lines : 1;
  printf("{\"decisions_a_second\": %.0f, \"requests\": %ld, \"errors\": %ld, \"p50_ms\": %.3f, \"p99_ms\": %.3f, \"p999_ms\": %.3f, \"max_ms\": %.3f}\n",
         sampleCount * perRequest / took, sampleCount, errorCount, samples[sampleCount / 2] * 1e3,
         samples[(long)(sampleCount * 0.99)] * 1e3, samples[(long)(sampleCount * 0.999)] * 1e3,
         samples[sampleCount - 1] * 1e3);
  return errorCount > 0;
}
