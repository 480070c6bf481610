// Room for what stays until all of it goes. As the standard's monotonic_buffer_resource, which libc++ has only since
// version 16.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace valgus {

class Arena {
public:
    // Never given back before the end. The alignment is at most that of what `new` gives.
    void* allocate(std::size_t bytes, std::size_t alignment) {
        void* at = free_;
        if (at == nullptr || std::align(alignment, bytes, at, left_) == nullptr) at = begin_block(bytes);
        free_ = static_cast<std::byte*>(at) + bytes;
        left_ -= bytes;
        return at;
    }

private:
    // Each twice as large as the one before, so that there are few.
    void* begin_block(std::size_t bytes) {
        left_ = std::max(bytes, next_);
        std::unique_ptr<std::byte[]> block(new std::byte[left_]);
        next_ = std::min(2 * next_, largest);
        blocks_.push_back(std::move(block));
        return blocks_.back().get();
    }

    static constexpr std::size_t largest = std::size_t{1} << 20;
    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::byte* free_ = nullptr;
    std::size_t left_ = 0;
    std::size_t next_ = 1024;
};

}  // namespace valgus
