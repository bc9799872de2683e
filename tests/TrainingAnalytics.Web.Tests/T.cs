namespace TrainingAnalytics.Web.Tests;
