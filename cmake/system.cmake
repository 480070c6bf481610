# What differs from system to system, compiler to compiler and linker to linker, decided here and nowhere else.

include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)
include(CheckLinkerFlag)

# Which file of src/system/calls/ is compiled.
set(valgus_system_calls posix)
if(NOT VALGUS_PORTABLE)
    check_cxx_source_compiles([[
        #include <fcntl.h>
        #include <poll.h>
        #include <sys/file.h>
        #include <unistd.h>
        #include <csignal>
        #include <cstdio>
        int main() {
            int ends[2] = {};
            sigset_t held{};
            return open(".", O_PATH) + open(".", O_TMPFILE | O_RDWR, 0600) + flock(0, LOCK_EX) + pipe2(ends, O_CLOEXEC) +
                renameat2(0, "a", 0, "b", RENAME_NOREPLACE) + ppoll(nullptr, 0, nullptr, &held) + (environ != nullptr);
        }]] VALGUS_HAS_LINUX_CALLS)
    if(VALGUS_HAS_LINUX_CALLS)
        set(valgus_system_calls linux)
    endif()
endif()

# Adds to a target those options that the compiler knows.
function(valgus_compile_options_if_known target)
    foreach(option IN LISTS ARGN)
        string(MAKE_C_IDENTIFIER "VALGUS_COMPILES${option}" known)
        check_cxx_compiler_flag(${option} ${known})
        if(${known})
            target_compile_options(${target} INTERFACE ${option})
        endif()
    endforeach()
endfunction()

# The same, of a linker.
function(valgus_link_options_if_known target)
    foreach(option IN LISTS ARGN)
        string(MAKE_C_IDENTIFIER "VALGUS_LINKS${option}" known)
        check_linker_flag(CXX ${option} ${known})
        if(${known})
            target_link_options(${target} INTERFACE ${option})
        endif()
    endforeach()
endfunction()

# libvalgus.so: what the installed headers declare is for others, and nothing else. So sources see the contracts by way of
# headers that say so, while all else is hidden: no declaration needs a mark.
function(valgus_export_contracts target folder)
    file(GLOB_RECURSE contracts CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/include ${CMAKE_SOURCE_DIR}/include/valgus/*.hpp)
    foreach(contract IN LISTS contracts)
        file(CONFIGURE OUTPUT ${folder}/${contract} CONTENT
            "#pragma once\n#pragma GCC visibility push(default)\n#include \"${CMAKE_SOURCE_DIR}/include/${contract}\"\n#pragma GCC visibility pop\n")
    endforeach()
    target_include_directories(${target} BEFORE INTERFACE ${folder})
    target_compile_options(${target} INTERFACE -fvisibility=hidden -fvisibility-inlines-hidden)
endfunction()
