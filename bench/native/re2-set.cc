// RE2::Set with half a gigabyte for its automaton.
#include <re2/re2.h>
#include <re2/set.h>
#include "common.h"

int main(int, char** argv) {
  auto patterns = read_lines(argv[1]);
  auto lines = read_lines(argv[2]);
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_max_mem(512 << 20);
  options.set_log_errors(false);
  RE2::Set set(options, RE2::UNANCHORED);
  for (const auto& pattern : patterns)
    if (set.Add("(?m)" + pattern, nullptr) < 0) give_up("RE2::Set refuses " + pattern);
  if (!set.Compile()) give_up("RE2::Set does not compile");
  std::vector<int> found;
  return run_passes(lines, std::atof(argv[3]), [&](const std::string& line) {
    found.clear();
    set.Match(line, &found);
    return static_cast<long>(found.size());
  });
}
