// What RE2 or Vectorscan take to find phrases in messages, whatever the case of letters, at the borders of words.
// Usage: phrases phrases.txt messages.txt PASSES; built with -DWITH_RE2 or -DWITH_VECTORSCAN. One line of JSON comes out.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

struct Phrases {
  std::vector<std::string> texts;
  std::vector<int> intents;
  int intentCount = 0;
};

static std::vector<std::string> linesOf(const char *path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

#ifdef WITH_RE2
#include <re2/re2.h>
#include <re2/set.h>

static const char *const engine = "RE2";

class Finder {
  RE2::Set set;
  std::vector<int> matched;
  const Phrases &phrases;

  static RE2::Options options() {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_max_mem(int64_t(1) << 30);
    return options;
  }

public:
  explicit Finder(const Phrases &phrases) : set(options(), RE2::UNANCHORED), phrases(phrases) {
    std::string error;
    for (auto &text : phrases.texts)
      if (set.Add("\\b" + RE2::QuoteMeta(text) + "\\b", &error) < 0) exit(1);
    if (!set.Compile()) exit(1);
  }

  void find(const std::string &message, std::vector<bool> &found) {
    if (!set.Match(message, &matched)) return;
    for (int phrase : matched) found[phrases.intents[phrase]] = true;
  }
};
#endif

#ifdef WITH_VECTORSCAN
#include <cctype>
#include <hs/hs.h>

static const char *const engine = "Vectorscan";

class Finder {
  hs_database_t *database = nullptr;
  hs_scratch_t *scratch = nullptr;
  const Phrases &phrases;

  struct Search {
    const Phrases &phrases;
    const std::string &message;
    std::vector<bool> &found;
  };

  static int isMatched(unsigned phrase, unsigned long long, unsigned long long end, unsigned, void *context) {
    auto &search = *static_cast<Search *>(context);
    size_t start = end - search.phrases.texts[phrase].size();
    auto isLetter = [&](size_t at) { return isalnum((unsigned char)search.message[at]) != 0; };
    if ((start == 0 || !isLetter(start - 1)) && (end == search.message.size() || !isLetter(end)))
      search.found[search.phrases.intents[phrase]] = true;
    return 0;
  }

public:
  explicit Finder(const Phrases &phrases) : phrases(phrases) {
    std::vector<const char *> texts;
    std::vector<unsigned> flags(phrases.texts.size(), HS_FLAG_CASELESS), numbers;
    std::vector<size_t> lengths;
    for (auto &text : phrases.texts) {
      numbers.push_back(texts.size());
      texts.push_back(text.c_str());
      lengths.push_back(text.size());
    }
    hs_compile_error_t *error;
    if (hs_compile_lit_multi(texts.data(), flags.data(), numbers.data(), lengths.data(), texts.size(), HS_MODE_BLOCK,
                             nullptr, &database, &error) != HS_SUCCESS ||
        hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
      exit(1);
  }

  void find(const std::string &message, std::vector<bool> &found) {
    Search search{phrases, message, found};
    hs_scan(database, message.data(), message.size(), 0, scratch, isMatched, &search);
  }
};
#endif

int main(int count, char **arguments) {
  if (count < 4) return 2;
  Phrases phrases;
  for (auto &line : linesOf(arguments[1])) {
    size_t tab = line.find('\t');
    phrases.texts.push_back(line.substr(0, tab));
    phrases.intents.push_back(atoi(line.c_str() + tab + 1));
    phrases.intentCount = std::max(phrases.intentCount, phrases.intents.back() + 1);
  }
  auto messages = linesOf(arguments[2]);
  size_t bytes = 0;
  for (auto &message : messages) bytes += message.size();
  Finder finder(phrases);
  double least = 1e30;
  long hits = 0;
  for (int pass = 0; pass < atoi(arguments[3]); pass++) {
    hits = 0;
    auto start = std::chrono::steady_clock::now();
    std::vector<bool> found(phrases.intentCount);
    for (auto &message : messages) {
      std::fill(found.begin(), found.end(), false);
      finder.find(message, found);
      hits += std::count(found.begin(), found.end(), true);
    }
    least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  printf("{\"engine\": \"%s\", \"found\": %ld, \"phrases_mb_s\": %f}\n", engine, hits, bytes / 1e6 / least);
}
