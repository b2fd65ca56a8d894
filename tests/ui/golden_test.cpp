// SPDX-License-Identifier: GPL-3.0-or-later
// The main panels look as they did when somebody last looked at them: tests/ui/golden holds the
// pictures. LODESTAR_UPDATE_GOLDEN=1 writes them anew (CONTRIBUTING.md).
#include "tests/ui/goldenpicture.h"
#include "tests/ui/seat.h"
#include "ui/map/mapview.h"
#include "ui/panels/statusstrip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowview.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QRawFont>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::ui;

namespace {

QDir goldens()
{
    return QDir(QStringLiteral(LODESTAR_SOURCE_DIR "/tests/ui/golden"));
}

bool renews()
{
    return qEnvironmentVariableIntValue("LODESTAR_UPDATE_GOLDEN") != 0;
}

/// The very font files that the pictures were drawn with, as one line of hexadecimal digits.
QByteArray fontsOf(const Theme& theme)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Type type : {Type::Body, Type::Strong, Type::Clock})
        hash.addData(QRawFont::fromFont(theme.font(type)).fontTable("head"));
    return hash.result().toHex();
}

/// The console of the demo, by day, with a call that is being asked about and a line begun.
class Sitting
{
public:
    Sitting()
    {
        seat.theme.setLook(Look::Day);
        seat.window->resize(1920, 1080);
        seat.window->selectCall(CallId(9));
        QTest::qWait(50);
        seat.window->restoreLayout();
        QTest::qWait(50);
        seat.press(Act::FitMap);
        seat.press(Act::Command);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("D STAR4 9"));
        // The cursor of a field blinks.
        QApplication::setCursorFlashTime(0);
        settle();
    }

    ConsoleSeat seat;

    void settle()
    {
        // The cover of the zones is reckoned beside the window.
        seat.waitFor([this] { return seat.find<QWidget>("coverAdvice").isVisible(); });
        // Until it stands still: layouts, the workers that paint the ground, marks that glide.
        QImage before;
        for (int turn = 0; turn < 40; ++turn) {
            QTest::qWait(100);
            seat.find<MapView>("mapView").settle();
            const QImage now = seat.window->grab().toImage();
            if (now == before)
                return;
            before = now;
        }
        FAIL("the window does not come to rest");
    }

    [[nodiscard]] QImage of(const QString& name) const
    {
        if (name == QLatin1String("window")) // half as large: its parts are kept in full
            return seat.window->grab().toImage().scaled(
                960, 540, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        auto* part = seat.window->findChild<QWidget*>(name);
        REQUIRE(part);
        return part->grab().toImage();
    }
};

QStringList parts()
{
    return {QStringLiteral("queue"),
            QStringLiteral("card"),
            QStringLiteral("recommendation"),
            QStringLiteral("roster"),
            QStringLiteral("map"),
            QStringLiteral("timeline"),
            QStringLiteral("strip"),
            QStringLiteral("commandStrip"),
            QStringLiteral("window")};
}

void writeGolden(const QString& name, const QImage& picture)
{
    const QString path = goldens().filePath(name + QStringLiteral(".png"));
    REQUIRE(QDir().mkpath(goldens().path()));
    REQUIRE(reduced(picture).picture.save(path, "PNG", 0)); // 0: as small as can be
    CHECK(QFileInfo(path).size() <= 60'000);
}

void compareWithGolden(const QString& name, const QImage& actual)
{
    const QImage expected(goldens().filePath(name + QStringLiteral(".png")));
    INFO(name.toStdString());
    REQUIRE_FALSE(expected.isNull());
    const auto difference = differenceOf(expected, actual);
    if (difference.isLike())
        return;
    const QDir kept(QStringLiteral(LODESTAR_TEST_FILES "/golden"));
    REQUIRE(kept.mkpath(QStringLiteral(".")));
    const auto path = [&](const char* what) {
        return kept.filePath(QStringLiteral("%1-%2.png").arg(name, QLatin1String(what)));
    };
    const bool areWritten = expected.save(path("expected")) && actual.save(path("actual")) &&
                            difference.marked.save(path("difference"));
    INFO(difference.pixels << " pixels lie apart, " << difference.mostInBlock
                           << " of them in one block; look at "
                           << path("{expected,actual,difference}").toStdString()
                           << (areWritten ? "" : ", which could not be written"));
    CHECK(difference.isLike());
}

bool isLikeGolden(const QString& name, const QImage& actual)
{
    const QImage expected(goldens().filePath(name + QStringLiteral(".png")));
    return differenceOf(expected, actual).isLike();
}

/// The font that the pictures were drawn with is here, or the run says that it is not.
bool hasFonts(const Theme& theme)
{
    QFile file(goldens().filePath(QStringLiteral("fonts.txt")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    if (file.readAll().trimmed() == fontsOf(theme))
        return true;
    WARN("skipped: other fonts here; the pictures were drawn with Inter of Debian's fonts-inter");
    return false;
}

} // namespace

TEST_CASE("the main panels look as they were approved", "[golden]")
{
    const Sitting sitting;
    if (renews()) {
        QFile fonts(goldens().filePath(QStringLiteral("fonts.txt")));
        REQUIRE(QDir().mkpath(goldens().path()));
        REQUIRE(fonts.open(QIODevice::WriteOnly));
        fonts.write(fontsOf(sitting.seat.theme) + '\n');
        for (const QString& name : parts())
            writeGolden(name, sitting.of(name));
        return;
    }
    if (!hasFonts(sitting.seat.theme))
        return;
    for (const QString& name : parts())
        compareWithGolden(name, sitting.of(name));
}

TEST_CASE("a part that is hidden, moved or recoloured does not look as approved", "[golden]")
{
    Sitting sitting;
    auto& seat = sitting.seat;
    if (renews() || !hasFonts(seat.theme))
        return;
    const auto isLike = [&](const char* name) {
        sitting.settle();
        return isLikeGolden(QString::fromLatin1(name), sitting.of(QString::fromLatin1(name)));
    };
    REQUIRE(isLike("queue"));
    REQUIRE(isLike("window"));
    SECTION("a hidden column")
    {
        seat.find<RowView>("rosterView").setColumnHidden(2, true);
        CHECK_FALSE(isLike("roster"));
        CHECK_FALSE(isLike("window"));
    }
    SECTION("a panel that moved by four pixels")
    {
        auto& body = seat.find<QWidget>("card");
        body.setContentsMargins(4, 0, 0, 0);
        CHECK_FALSE(isLike("card"));
    }
    SECTION("a mark that is missing")
    {
        // The exclamation mark of the one call that is overdue.
        QImage queue = sitting.of(QStringLiteral("queue"));
        const auto& view = seat.find<RowView>("queueView");
        const QRect age = view.visualRect(view.model()->index(0, 4));
        const QPoint corner = view.viewport()->mapTo(&seat.find<QWidget>("queue"), age.topRight());
        QPainter(&queue).fillRect(QRect(corner.x() - 12, corner.y() + 2, 12, 26),
                                  queue.pixelColor(corner + QPoint(-2, 36)));
        CHECK_FALSE(isLikeGolden(QStringLiteral("queue"), queue));
    }
    SECTION("an alarm of another colour")
    {
        seat.theme.setLook(Look::Night);
        CHECK_FALSE(isLike("strip"));
        seat.theme.setLook(Look::Day);
        CHECK(isLike("strip"));
        seat.find<QWidget>("alarm").setStyleSheet(QStringLiteral("background: #0B6B4A"));
        CHECK_FALSE(isLike("strip"));
    }
    SECTION("another size of type")
    {
        seat.theme.setPercent(104);
        CHECK_FALSE(isLike("commandStrip"));
        CHECK_FALSE(isLike("timeline"));
    }
    SECTION("a call more")
    {
        seat.window->selectCall(CallId(10));
        CHECK_FALSE(isLike("card"));
        CHECK_FALSE(isLike("map"));
        CHECK_FALSE(isLike("recommendation"));
    }
}

TEST_CASE("edges smoothed a shade otherwise are alike, a shift by three pixels is not", "[golden]")
{
    QImage picture(200, 60, QImage::Format_RGB32);
    picture.fill(Qt::white);
    {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(Theme(builtInTokens()).font(Type::Strong));
        painter.drawText(10, 40, QStringLiteral("STAR 4 · 7 min"));
        painter.drawEllipse(150, 10, 30, 30);
    }
    CHECK(differenceOf(picture, picture).pixels == 0);
    QImage noisy = picture;
    QRandomGenerator chance(5);
    for (int y = 0; y < noisy.height(); ++y)
        for (int x = 0; x < noisy.width(); ++x) {
            const int by = chance.bounded(-20, 21);
            const auto shade = [&](int value) {
                return std::clamp(value + by, 0, 255);
            };
            const QRgb was = picture.pixel(x, y);
            noisy.setPixel(x, y, qRgb(shade(qRed(was)), shade(qGreen(was)), shade(qBlue(was))));
        }
    CHECK(differenceOf(picture, noisy).isLike());
    CHECK_FALSE(differenceOf(picture, picture.copy(3, 0, 200, 60)).isLike());
    CHECK(differenceOf(picture, picture.copy(0, 0, 199, 60)).isOtherSize);
    const auto small = reduced(noisy);
    CHECK(small.picture.colorCount() <= 256);
    CHECK(differenceOf(noisy, small.picture).pixels == 0);
}
