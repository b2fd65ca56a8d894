// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: CMake makes the tests' shared precompiled header only if one source of lodestar_test_main
// uses it.
