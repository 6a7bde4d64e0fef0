"""What the tests of refaudit share: plans to review, and running the tool."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from common import ToolTest
from refscan import CORPUS, ROOT, Run
from schema import problems

OFFICE = CORPUS / "office"
CLOSING = "Kết quả rà soát tự động, để tham khảo; không thay cho kết luận của cơ quan có thẩm quyền."
NO_JANSSON, NO_FYAML = "libjansson-dev", "libfyaml-dev"  # what the tool says to install where it lacks them

HEAD = """UBND TỈNH ĐẮK LẮK             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   SỞ XÂY DỰNG                    Độc lập - Tự do - Hạnh phúc

Số: {number}/KH-SXD                 Đắk Lắk, ngày 19 tháng 01 năm 2024

KẾ HOẠCH
{title}

{opening}, Sở Xây dựng ban hành Kế hoạch như sau:

1. {task}

Nơi nhận:                                      GIÁM ĐỐC
- Lưu: VT.
"""


def plan(number=31, title="Thông tin đối ngoại năm 2024 của Sở Xây dựng", opening="Để làm tốt công tác năm 2024",
         task="Cập nhật trang thông tin."):
    return HEAD.format(number=number, title=title, opening=opening, task=task)


ORPHAN = plan()
GOOD = plan(32, opening="Thực hiện Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của Ủy ban nhân dân tỉnh Đắk Lắk")
TWO_NUMBERS = plan(33, opening="Thực hiện Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của Ủy ban nhân dân tỉnh",
                   task="Triển khai Kế hoạch số 193/KH-UBND ngày 14/12/2023 của Ủy ban nhân dân tỉnh.")
EVIL = "</script><script>document.title='x'</script><img src=x onerror=alert(1)> <!-- ]]> &lt;b&gt; \"' {{x}} `${x}`"


class RefauditTest:
    """Mixed into a TestCase."""

    name = "refaudit"
    setUp, file, check = ToolTest.setUp, ToolTest.file, ToolTest.check

    def run_tool(self, *args, stdin=b""):
        """In Vietnamese unless a test asks for another language; what jansson is needed for is skipped without it."""
        if not any(str(arg).startswith("--lang") for arg in args):
            args = ("--lang", "vi", *args)
        run = Run(self.name, *args, stdin=stdin)
        if run.status == 2 and (NO_JANSSON in run.err or NO_FYAML in run.err):
            self.skipTest(run.err)
        return run

    def review(self, *args, status=None):
        """The JSON of a run, which must be as its schema says."""
        run = self.run_tool("--format", "json", *args)
        if status is not None:
            self.assertEqual(run.status, status, run.err)
        found = json.loads(run.out)
        wanted = json.loads((ROOT / "tools" / "review" / "audit.schema.json").read_text("utf-8"))
        self.assertEqual(list(problems(found, wanted)), [])
        return found

    def rules_of(self, *args, **more):
        return sorted(f["rule"] for f in self.review(*args, **more)["findings"] if f["severity"] in ("check", "review"))
