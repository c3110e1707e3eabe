// Shared by the native contenders: reading the bench's files, and timing passes over the lines.
#pragma once
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

inline std::vector<std::string> read_lines(const char* path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

// Usage of each program: PROGRAM patterns-file lines-file seconds. Prints "<best ns a line> <hits in one pass>".
// Every pass sees lines that the one before did not warm up for: they are the same lines, in the same order.
template <typename Search>
int run_passes(const std::vector<std::string>& lines, double seconds, Search search) {
  double best = 1e300, total = 0;
  long hits = 0;
  for (int pass = 0; pass < 3 || total < seconds; pass++) {
    hits = 0;
    auto start = std::chrono::steady_clock::now();
    for (const auto& line : lines) hits += search(line);
    double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    total += elapsed;
    if (elapsed < best) best = elapsed;
    if (total > 4 * seconds) break;
  }
  std::printf("%.1f %ld\n", best * 1e9 / lines.size(), hits);
  return 0;
}

[[noreturn]] inline void give_up(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::exit(3);
}
