#include "valgus/picture.hpp"
namespace valgus {
std::string draw_svg(const Picture&, const Shot&) { return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 600\"/>\n"; }
std::string draw_inline_svg(const Picture&, const Shot&) { return "<svg class=\"figure moving\" viewBox=\"0 0 800 600\"/><svg class=\"figure still\" viewBox=\"0 0 1600 600\"/>\n"; }
std::string_view figure_style() { return ".figure{}"; }
std::vector<std::string> draw_text(const Picture&, const Shot&, const Canvas&) { return {"(figure)"}; }
std::vector<std::vector<std::string>> play_text(const Picture&, Side, const Canvas&, int) { return {{"(figure 1)"}, {"(figure 2)"}}; }
std::vector<Flaw> flaws(const Figure&) { return {}; }
std::vector<Moment> moments(const Figure&, Side, int count) { return std::vector<Moment>(static_cast<std::size_t>(count)); }
}
