# SPDX-License-Identifier: GPL-3.0-or-later
# PostgreSQL tests: they need LODESTAR_TEST_PG, or start a server of their own, or say that they are skipped.
add_library(lodestar_pgplace STATIC pgplace.cpp pgplace.h)
target_compile_definitions(lodestar_pgplace PRIVATE LODESTAR_PGCLUSTER="${CMAKE_SOURCE_DIR}/tests/support/pgcluster")
target_link_libraries(lodestar_pgplace PUBLIC lodestar_store Catch2::Catch2)

lodestar_test(store_pgjournal SOURCES pgjournal_test.cpp LIBS lodestar_pgplace lodestar_store_contract)
lodestar_test(store_pgfault SOURCES pgfault_test.cpp LIBS lodestar_pgplace LABELS slow)

add_executable(pgvictim pgvictim.cpp)
target_link_libraries(pgvictim PRIVATE lodestar_options lodestar_store)
lodestar_test(store_pgkill SOURCES pgkill_test.cpp LIBS lodestar_pgplace LABELS slow)
target_compile_definitions(test_store_pgkill PRIVATE LODESTAR_PGVICTIM="$<TARGET_FILE:pgvictim>")
add_dependencies(test_store_pgkill pgvictim)
