// FilteredRE2: RE2's own prefilter of required strings. Finding those strings is left to its user: here an Aho-Corasick
// automaton with a full transition table, the fastest plain one.
#include <re2/filtered_re2.h>
#include <cctype>
#include <queue>
#include "common.h"

struct AhoCorasick {
  std::vector<std::vector<int>> outputs{{}};
  std::vector<std::vector<int>> next{std::vector<int>(256, 0)};
  std::vector<int> table;

  void add(const std::string& text, int id) {
    int state = 0;
    for (unsigned char c : text) {
      if (!next[state][c]) {
        next[state][c] = next.size();
        next.push_back(std::vector<int>(256, 0));
        outputs.push_back({});
      }
      state = next[state][c];
    }
    outputs[state].push_back(id);
  }

  void finish() {
    std::vector<int> fail(next.size(), 0);
    std::queue<int> queue;
    for (int child : next[0]) if (child) queue.push(child);
    for (; !queue.empty(); queue.pop()) {
      int state = queue.front();
      const auto& inherited = outputs[fail[state]];
      outputs[state].insert(outputs[state].end(), inherited.begin(), inherited.end());
      for (int c = 0; c < 256; c++) {
        int& child = next[state][c];
        if (child) { fail[child] = next[fail[state]][c]; queue.push(child); }
        else child = next[fail[state]][c];
      }
    }
    for (const auto& row : next) table.insert(table.end(), row.begin(), row.end());
  }
};

int main(int, char** argv) {
  auto patterns = read_lines(argv[1]);
  auto lines = read_lines(argv[2]);
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  re2::FilteredRE2 filtered(3);
  for (const auto& pattern : patterns) {
    int id;
    if (filtered.Add("(?m)" + pattern, options, &id) != RE2::NoError) give_up("RE2 refuses " + pattern);
  }
  std::vector<std::string> atoms;
  filtered.Compile(&atoms);
  AhoCorasick automaton;
  for (size_t i = 0; i < atoms.size(); i++) automaton.add(atoms[i], i);
  automaton.finish();
  std::vector<int> seen(atoms.size(), -1), found, matched;
  int round = 0;
  return run_passes(lines, std::atof(argv[3]), [&](const std::string& line) {
    round++;
    found.clear();
    matched.clear();
    int state = 0;
    for (unsigned char c : line) {
      state = automaton.table[state * 256 + (c < 128 ? std::tolower(c) : c)];
      for (int atom : automaton.outputs[state])
        if (seen[atom] != round) { seen[atom] = round; found.push_back(atom); }
    }
    filtered.AllMatches(line, found, &matched);
    return static_cast<long>(matched.size());
  });
}
