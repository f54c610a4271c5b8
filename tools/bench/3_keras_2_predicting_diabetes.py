"""Cross-validated scores of the diabetes network, logistic regression and the majority, by the lesson's own cells."""
import io

import pandas as pd

from tools.lesson_cells import run_cells, save

LESSON = "3_keras/2_predicting_diabetes"


def main():
    cells = ["set-up", "imports", "data", "gaps", "build", "train-until-it-stops", "predict-with-both",
             "cross-validation"]
    *_, last = run_cells(LESSON, cells, "print(scores.to_csv(index=False))")
    scores = pd.read_csv(io.StringIO(last["text"])).round(6)
    save("pima_cross_validation", scores)
    print(scores.groupby("model", sort=False)[["accuracy", "auc"]].agg(["mean", "std"]).round(3).to_string())


if __name__ == "__main__":
    main()
