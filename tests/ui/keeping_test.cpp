// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts on a disk that is full for a while: told once, tried again, and told to be well again.
#include "ui/draftkeeper.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;

namespace {

class FullDisk final : public Drafts
{
public:
    bool isFull = true;
    int tries = 0;
    DraftSet kept;

    void keep(const DraftSet& drafts) override
    {
        ++tries;
        m_trouble = isFull ? QStringLiteral("the disk is full") : QString();
        if (!isFull)
            kept = drafts;
    }

    [[nodiscard]] QString trouble() const override { return m_trouble; }

    [[nodiscard]] Result<std::optional<DraftSet>> left() override
    {
        return std::optional<DraftSet>();
    }

private:
    QString m_trouble;
};

} // namespace

TEST_CASE("what could not be kept is kept when the disk is free again, and that is told",
          "[drafts]")
{
    FullDisk disk;
    DraftSet typed;
    typed.commandLine = QStringLiteral("D STAR2");
    DraftKeeper keeper(&disk, [&] { return typed; });
    QSignalSpy troubled(&keeper, &DraftKeeper::troubled);
    QSignalSpy eased(&keeper, &DraftKeeper::eased);
    keeper.touch();
    REQUIRE(troubled.wait(3'000));
    CHECK(troubled.first().first().toString() == QStringLiteral("the disk is full"));
    CHECK(eased.isEmpty());
    disk.isFull = false;
    // Nobody types: the last words are written all the same.
    REQUIRE(eased.wait(10'000));
    CHECK(disk.kept.commandLine == typed.commandLine);
    CHECK(troubled.size() == 1);
    const int tries = disk.tries;
    CHECK_FALSE(eased.wait(100));
    CHECK(disk.tries == tries);
}
